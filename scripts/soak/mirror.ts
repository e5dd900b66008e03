import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { ask, type Person } from "#scripts/production/person.ts";

const batch = z.object({
  json: z.object({
    revision: z.number(),
    reset: z.boolean(),
    changes: z.array(
      z.object({
        entity: z.string(),
        entityId: z.string(),
        after: z.record(z.string(), z.unknown()).nullable(),
      }),
    ),
  }),
});
const page = z.object({
  tasks: z.array(z.looseObject({ id: z.string() })),
  nextCursor: z.string().nullable(),
});

type Task = Record<string, unknown>;
const compared = ["title", "completedAt", "dueDate", "priority"];

/** The tasks of one person as an open list knows them: from the stream of changes alone. */
export class Mirror {
  readonly #tasks = new Map<string, Task>();
  #revision = 0;

  /** Follows until the signal; connects again, from the last revision seen, when the stream ends. */
  async follow(person: Person, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        const input = JSON.stringify({ json: { lastEventId: this.#revision } });
        const path = `/api/trpc/changes.onChange?${new URLSearchParams({ input })}`;
        const stream = await person.fetch(path, { signal });
        let rest = "";
        for await (const chunk of stream.body ?? []) {
          const lines = `${rest}${Buffer.from(chunk)}`.split("\n");
          rest = lines.pop() ?? "";
          for (const line of lines) this.#take(line);
        }
      } catch (error) {
        if (!signal.aborted && !(error instanceof TypeError)) throw error;
      }
      if (!signal.aborted) await sleep(500);
    }
  }

  #take(line: string): void {
    if (!line.startsWith("data: {")) return;
    const { success, data } = batch.safeParse(JSON.parse(line.slice("data: ".length)));
    if (!success) return;
    const { revision, reset, changes } = data.json;
    if (reset) throw new Error("A member missed more changes than a stream catches up with.");
    this.#revision = revision;
    for (const { entity, entityId, after } of changes) {
      if (entity !== "task") continue;
      if (after) this.#tasks.set(entityId, { ...this.#tasks.get(entityId), ...after });
      else this.#tasks.delete(entityId);
    }
  }

  /** Waits for the last change to arrive, then names every task that is not what the database holds. */
  async differences(person: Person): Promise<string[]> {
    const revision = Number(await ask(person, "changes.revision", {}));
    for (let tries = 0; this.#revision < revision; tries++) {
      if (tries > 100)
        return [`revision ${revision} never came; the last one was ${this.#revision}`];
      await sleep(100);
    }
    const held = await allTasks(person);
    const ids = new Set([...held.keys(), ...this.#tasks.keys()]);
    return [...ids].flatMap((id) => {
      const [seen, there] = [this.#tasks.get(id), held.get(id)];
      if (!seen || !there)
        return [`${id} ${seen ? "was seen but is not there" : "was never seen"}`];
      return compared
        .filter((field) => JSON.stringify(seen[field]) !== JSON.stringify(there[field]))
        .map((field) => `${id}: ${field} is ${there[field]}, seen as ${seen[field]}`);
    });
  }
}

async function allTasks(person: Person): Promise<Map<string, Task>> {
  const tasks = new Map<string, Task>();
  for (let cursor: string | null = null; ; ) {
    const input = { status: "all", limit: 500, cursor };
    const { tasks: some, nextCursor } = page.parse(await ask(person, "task.list", input));
    for (const task of some) tasks.set(task.id, task);
    cursor = nextCursor;
    if (cursor === null) return tasks;
  }
}
