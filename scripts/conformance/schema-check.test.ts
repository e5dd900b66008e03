import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { threadStreamEvent } from "#chatkit/protocol/events.ts";
import { violations } from "./schema-check.ts";
import { startConformanceServer } from "./test-server.ts";
import { tour } from "./tour.ts";

const { server } = startConformanceServer();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "schema-"));
  const schema = z.toJSONSchema(threadStreamEvent, { target: "draft-7", io: "input" });
  await writeFile(join(folder, "ThreadStreamEvent.json"), JSON.stringify(schema));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the schema check", () => {
  it("passes every kind of event that the scenarios emit", async () => {
    const seen = (await tour(server())).filter(({ kind }) => kind === "event");
    const types = new Set(seen.map(({ json }) => threadStreamEvent.parse(json).type));
    expect([...types].toSorted()).toEqual(
      threadStreamEvent.options.map(({ shape }) => shape.type.value).toSorted(),
    );
    expect(violations(folder, seen)).toEqual([]);
  });

  it("finds what a schema refuses", () => {
    const good = { kind: "event", json: { type: "progress_update", text: "x" } };
    const bad = { kind: "event", json: { type: "progress_update" } };
    expect(violations(folder, [good, bad])).toEqual([expect.stringContaining("progress_update")]);
    expect(violations(folder, [{ kind: "threads.delete", json: {} }])).toEqual([]);
    expect(violations(folder, [{ kind: "threads.delete", json: { a: 1 } }])).toHaveLength(1);
  });
});
