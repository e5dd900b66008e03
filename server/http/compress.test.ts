import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { compress } from "./compress.ts";
import { WholeResponse } from "./procedures/whole-response.ts";

const text = "A list of tasks. ".repeat(200);

type Given = { path: string; accepts: string; type: string; kind: Kind };
type Kind = new (text: string, init: ResponseInit) => Response;
const usual: Given = {
  path: "/tasks",
  accepts: "gzip, deflate, br",
  type: "text/html",
  kind: Response,
};

function answer(given: Partial<Given> = {}) {
  const { path, accepts, type, kind } = { ...usual, ...given };
  const request = new Request(`http://localhost${path}`, {
    headers: accepts ? { "accept-encoding": accepts } : {},
  });
  const headers = { "content-type": type, "content-length": String(text.length) };
  return compress(request, new kind(text, { headers }));
}

describe("compress", () => {
  it.each<[string, Kind]>([
    ["text/html; charset=utf-8", Response],
    ["application/json", Response],
    ["application/json", WholeResponse],
    ["text/csv; charset=utf-8", Response],
  ])("sends %s in fewer bytes", async (type, kind) => {
    const response = await answer({ type, kind });
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get("content-encoding")).toBe("gzip");
    expect(response.headers.get("vary")).toBe("Accept-Encoding");
    expect(response.headers.has("content-length")).toBe(false);
    expect(bytes.length).toBeLessThan(text.length / 4);
    expect(gunzipSync(bytes).toString()).toBe(text);
  });

  it.each(["", "br", "gzip;q=0", "gzip;q=0.0, br", "xgzip"])(
    "leaves an answer as it is for a client that accepts %j",
    async (accepts) => {
      const response = await answer({ accepts });
      expect(response.headers.has("content-encoding")).toBe(false);
      expect(await response.text()).toBe(text);
    },
  );

  it.each(["gzip", "br, gzip", "GZIP;q=0.5", "gzip; q=1.0"])(
    "reads %j as a yes",
    async (accepts) => {
      expect((await answer({ accepts })).headers.get("content-encoding")).toBe("gzip");
    },
  );

  it.each(["text/event-stream", "image/png", "application/octet-stream"])(
    "leaves %s as it is",
    async (type) => {
      expect((await answer({ type })).headers.has("content-encoding")).toBe(false);
    },
  );

  it.each(["/api/auth/get-session", "/api/chatkit/sessions", "/api/v1/chatkit"])(
    "leaves %s as it is, whose answer holds a secret",
    async (path) => {
      const response = await answer({ path, type: "application/json" });
      expect(response.headers.has("content-encoding")).toBe(false);
    },
  );

  it("leaves an answer without a body, or compressed already, as it is", async () => {
    const request = new Request("http://localhost/", { headers: { "accept-encoding": "gzip" } });
    const empty = new Response(null, { status: 204 });
    const done = new Response("?", { headers: { "content-encoding": "br" } });
    expect(await compress(request, empty)).toBe(empty);
    expect(await compress(request, done)).toBe(done);
  });
});
