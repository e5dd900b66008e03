import { afterEach, describe, expect, it, vi } from "vitest";
import { callTool } from "./call-tool.ts";

const call = { name: "delete_tasks", params: { ids: ["a"] } };
const approval = { title: "Delete", names: ["Milk"], ids: ["a"] };

/** A server that gives these answers, one after another, and keeps what it was sent. */
function serve(...answers: unknown[]) {
  const sent: unknown[] = [];
  vi.stubGlobal("fetch", async (_url: string, init: RequestInit) => {
    sent.push(JSON.parse(String(init.body)));
    return Response.json(answers.shift());
  });
  return sent;
}
afterEach(() => void vi.unstubAllGlobals());

describe("callTool", () => {
  it("hands the server's answer on where nobody has to be asked", async () => {
    const sent = serve({ tasks: [] });
    const ask = vi.fn();
    expect(await callTool(call, ask)).toEqual({ tasks: [] });
    expect(ask).not.toHaveBeenCalled();
    expect(sent).toEqual([{ name: "delete_tasks", input: { ids: ["a"] }, approved: null }]);
  });

  it("asks the person, and sends the call again with what was agreed to", async () => {
    const sent = serve({ approval }, { tasks: ["gone"] });
    expect(await callTool(call, async () => true)).toEqual({ tasks: ["gone"] });
    expect(sent[1]).toMatchObject({ approved: ["a"] });
  });

  it("tells the workflow of a no, and does nothing", async () => {
    const sent = serve({ approval });
    expect(await callTool(call, async () => false)).toMatchObject({ error: { code: "declined" } });
    expect(sent).toHaveLength(1);
  });

  it("rejects what is no answer, and names nothing where no list came", async () => {
    serve(null);
    await expect(callTool(call, vi.fn())).rejects.toThrow("gave no answer");
    serve({ approval: { title: "Delete" } });
    const ask = vi.fn(async () => false);
    await callTool(call, ask);
    expect(ask).toHaveBeenCalledWith({ title: "Delete", names: [], ids: [] });
  });
});
