import { describe, expect, it, onTestFinished } from "vitest";
import { openBackend } from "#app/api/testing/backend.server.ts";
import { chat } from "#app/ui/text/en/chat.ts";
import { useTestDatabase } from "#db/testing/database.ts";
import { entitySearch, kindOf } from "./entities.ts";

const locale = { tag: "en-US", zone: "UTC", weekStart: 7 };

describe("what @ finds", () => {
  const database = useTestDatabase();

  async function someone() {
    const backend = await openBackend(database());
    onTestFinished(() => backend.close());
    const reader = { client: backend.client, texts: chat, locale };
    const { onTagSearch, onRequestPreview } = entitySearch(reader);
    if (!onTagSearch || !onRequestPreview) throw new Error("There is no search.");
    return { ...backend, search: onTagSearch, preview: onRequestPreview };
  }

  it("is tasks by their words, and projects and labels by a part of their names", async () => {
    const { elsewhere, search } = await someone();
    const { id } = await elsewhere.task.create({ title: "Paint the house" });
    const project = await elsewhere.project.create({ name: "House" });
    const label = await elsewhere.label.create({ name: "at the house" });
    await elsewhere.project.create({ name: "Work" });
    const found = await search("house");
    expect(found.map((entity) => [entity.id, kindOf(entity)])).toEqual([
      [id, "task"],
      [project.id, "project"],
      [label.id, "label"],
    ]);
  });

  it("is what is due by now, as long as nothing was typed", async () => {
    const { elsewhere, search } = await someone();
    await elsewhere.task.create({ title: "Some day" });
    await elsewhere.task.create({ title: "Late", dueDate: "2020-01-01" });
    expect((await search(" ")).map(({ title }) => title)).toEqual(["Late"]);
  });

  it("previews a task with its date, time and notes, as far as it has them", async () => {
    const { elsewhere, preview } = await someone();
    const bare = await elsewhere.task.create({ title: "Bare" });
    const full = await elsewhere.task.create({
      title: "Full",
      dueDate: "2030-03-01",
      dueTime: "17:00",
      notes: "Bring **cake**",
    });
    await elsewhere.task.complete({ id: bare.id });
    const shown = async (id: string, kind?: string) =>
      (await preview({ id, title: "x", ...(kind && { data: { kind } }) })).preview;
    expect(await shown(bare.id)).toMatchObject({
      children: [{ type: "Text", value: "Bare", lineThrough: true }],
    });
    expect(await shown(full.id, "task")).toMatchObject({
      children: [
        { value: "Full", lineThrough: false },
        { type: "Caption", value: expect.stringMatching(/Mar 1.*5:00.PM/) },
        { value: "Bring **cake**", maxLines: 3 },
      ],
    });
    expect(await shown("p", "project")).toBeNull();
    expect(await shown("l", "label")).toBeNull();
  });
});
