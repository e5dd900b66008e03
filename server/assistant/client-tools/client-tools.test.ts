import { beforeEach, describe, expect, it } from "vitest";
import { useTestDatabase } from "#db/testing/database.ts";
import { listActivity } from "#server/services/activity/list.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { createTask } from "#server/services/task/create.ts";
import { listTasks } from "#server/services/task/list/list.ts";
import { personContext } from "#server/services/testing/context.ts";
import { createClientToolHandler } from "./handler.ts";
import { toolDefinitions } from "./hosted-tools.ts";

describe("the tools for a hosted workflow", () => {
  const database = useTestDatabase();
  let person: ServiceContext;
  const errors: unknown[] = [];
  const onError = (error: unknown) => void errors.push(error);
  const handler = (enabled = true) =>
    createClientToolHandler({ db: database().db, enabled, onError });

  beforeEach(async () => {
    person = await personContext(database().db);
  });

  const post = (body: unknown) =>
    new Request("http://localhost/api/chatkit/tools", {
      method: "POST",
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  const call = async (name: string, input: unknown, approved: string[] | null = null) => {
    const response = await handler()(post({ name, input, approved }), { actor: person.actor });
    return { status: response.status, answer: await response.json() };
  };
  const make = async (title: string) => (await createTask(person, { title })).id;
  const titles = async () => (await listTasks(person, {})).tasks.map(({ title }) => title);

  it("do to the tasks what the assistant's own do, in its name", async () => {
    const id = await make("Milk");
    const { status, answer } = await call("complete_tasks", { ids: [id] });
    expect(status).toBe(200);
    expect(answer).toMatchObject({ tasks: [{ id, title: "Milk", done: true }] });
    expect(await titles()).toEqual([]);
    const { entries } = await listActivity(person, { limit: 1 });
    expect(entries[0]).toMatchObject({ verb: "complete", actor: { kind: "assistant" } });
  });

  it("ask before they delete, and do it when the person agrees", async () => {
    const id = await make("Milk");
    expect((await call("delete_tasks", { ids: [id] })).answer).toEqual({
      approval: { title: "Delete", names: ["Milk"], ids: [id] },
    });
    expect(await titles()).toEqual(["Milk"]);
    expect((await call("delete_tasks", { ids: [id] }, [id])).answer).toHaveProperty("tasks");
    expect(await titles()).toEqual([]);
  });

  it("ask before they change more than five tasks", async () => {
    const ids = await Promise.all(["a", "b", "c", "d", "e", "f"].map(make));
    expect((await call("complete_tasks", { ids })).answer.approval.ids).toHaveLength(6);
    expect(await titles()).toHaveLength(6);
  });

  it("reach nobody else's tasks, and tell the workflow so", async () => {
    const stranger = await personContext(database().db);
    const { id } = await createTask(stranger, { title: "Private" });
    for (const name of ["complete_tasks", "delete_tasks"]) {
      const { answer } = await call(name, { ids: [id] }, name === "complete_tasks" ? null : [id]);
      expect(answer.error).toMatchObject({ code: "not_found", hint: expect.any(String) });
    }
    expect((await listTasks(stranger, {})).tasks).toHaveLength(1);
  });

  it("say what is wrong with a call's input", async () => {
    const { status, answer } = await call("complete_tasks", { ids: "all" });
    expect(status).toBe(200);
    expect(answer.error).toMatchObject({
      code: "invalid",
      message: expect.stringContaining("ids"),
    });
  });

  it.each([
    [post("{"), 400],
    [post({ name: "complete_tasks" }), 400],
    [post({ name: "see_screen", input: {}, approved: null }), 404],
    [post({ name: "drop_tables", input: {}, approved: null }), 404],
    [new Request("http://localhost/api/chatkit/tools"), 405],
  ])("refuse what is no call: %#", async (request, status) => {
    expect((await handler()(request, { actor: person.actor })).status).toBe(status);
  });

  it("need a sign-in, and a workflow", async () => {
    const body = { name: "find_tasks", input: {}, approved: null };
    expect((await handler()(post(body), null)).status).toBe(401);
    expect((await handler(false)(post(body), { actor: person.actor })).status).toBe(404);
  });

  it("hide what goes wrong inside", async () => {
    const broken = { ...person.actor, userId: "no such user" };
    const body = { name: "create_project", input: { name: "Home" }, approved: null };
    const response = await handler()(post(body), { actor: broken });
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("constraint");
    expect(errors).toHaveLength(1);
  });

  it("are written down as a workflow takes them", () => {
    const names = toolDefinitions().map((tool) => Reflect.get(tool, "name"));
    expect(names).toContain("find_tasks");
    expect(names).toContain("see_screen");
    expect(names).not.toContain("ask_person");
    expect(JSON.stringify(toolDefinitions())).toContain('"type":"object"');
  });
});
