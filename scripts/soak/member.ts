import { randomInt, randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { change, type Person, postJson, visitor } from "#scripts/production/person.ts";
import { Mirror } from "./mirror.ts";

/** Where a member writes down how long something took, or why it failed. */
export type Notes = {
  took: (what: string, ms: number) => void;
  failed: (what: string, error: unknown) => void;
};

const titles = ["Buy milk", "Call the dentist", "Write the report", "Water the plants"];
const sentences = ["add buy bread tomorrow", "what is due today?", "remind me to call mum at 5pm"];
const pick = <T>(from: readonly T[]): T => from[randomInt(from.length)] ?? failEmpty();
function failEmpty(): never {
  throw new Error("There is nothing to pick from.");
}

/**
 * One person with two tabs: their changes go through one process or the other, while a list that is
 * open on one of them follows what happens.
 */
export class Member {
  readonly mirror = new Mirror();
  readonly #tabs: Person[];
  readonly #notes: Notes;
  readonly #leave = new AbortController();
  readonly #mine: string[] = [];
  #following: Promise<void> = Promise.resolve();

  constructor(urls: readonly string[], notes: Notes) {
    const cookies = new Map<string, string>();
    this.#tabs = urls.map((url) => visitor(url, { cookies }));
    this.#notes = notes;
  }

  get #tab(): Person {
    return pick(this.#tabs);
  }

  async enter(): Promise<void> {
    await this.#timed("sign in", () => postJson(this.#tab, "/api/auth/sign-in/anonymous", {}));
    this.#following = this.mirror.follow(this.#tab, this.#leave.signal);
  }

  /** Does one thing after another, as people do, until the time is up. */
  async live(until: number): Promise<void> {
    while (performance.now() < until) {
      await this.#act();
      await sleep(randomInt(500, 4_000));
    }
  }

  /** How what this member saw differs from what the database holds; empty when it does not. */
  async leave(): Promise<string[]> {
    const differences = await this.mirror.differences(this.#tab);
    this.#leave.abort();
    await this.#following;
    return differences;
  }

  async #act(): Promise<void> {
    const id = this.#mine.length > 0 ? pick(this.#mine) : null;
    const dice = randomInt(100);
    if (id === null || dice < 30) return this.#create();
    if (dice < 50) {
      const input = { id, title: `${pick(titles)} ${randomInt(1_000)}` };
      return this.#timed("update", () => change(this.#tab, "task.update", input));
    }
    if (dice < 60) return this.#timed("complete", () => change(this.#tab, "task.complete", { id }));
    if (dice < 75)
      return this.#timed("list", () =>
        read(this.#tab, "/api/trpc/task.list?input=%7B%22json%22%3A%7B%7D%7D"),
      );
    if (dice < 90) return this.#timed("page", () => read(this.#tab, "/tasks"));
    return this.#timed("chat", () => say(this.#tab, pick(sentences)));
  }

  async #create(): Promise<void> {
    const id = randomUUID();
    await this.#timed("create", async () => {
      await change(this.#tab, "task.create", { id, title: pick(titles) });
      this.#mine.push(id);
    });
  }

  async #timed(what: string, task: () => Promise<unknown>): Promise<void> {
    const startedAt = performance.now();
    try {
      await task();
      this.#notes.took(what, performance.now() - startedAt);
    } catch (error) {
      this.#notes.failed(what, error);
    }
  }
}

async function read(person: Person, path: string): Promise<void> {
  const answer = await person.fetch(path);
  await answer.text();
  if (answer.status !== 200) throw new Error(`GET ${path}: ${answer.status}`);
}

/** A whole turn of the assistant. */
async function say(person: Person, text: string): Promise<void> {
  const input = { content: [{ type: "input_text", text }], attachments: [], inference_options: {} };
  const body = JSON.stringify({ type: "threads.create", params: { input } });
  const answer = await person.fetch("/api/v1/chatkit", { method: "POST", body });
  const stream = await answer.text();
  if (answer.status !== 200) throw new Error(`The chat answered ${answer.status}.`);
  if (stream.includes('"type":"error"')) throw new Error("The turn ended with an error.");
}
