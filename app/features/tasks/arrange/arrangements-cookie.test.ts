import { expect, it } from "vitest";
import {
  type Arrangements,
  arrangementOf,
  arrangementsCookie,
  readArrangements,
  withArrangement,
  withSubmitted,
} from "./arrangements-cookie.ts";

const project = { kind: "project", id: "p-1" } as const;
const byTitle = { sort: "title", group: "priority" } as const;
const none: Arrangements = new Map();

it("keeps how a view is laid out, and comes back from the cookie with it", () => {
  const chosen = withArrangement(none, project, byTitle);
  const [cookie] = arrangementsCookie(chosen).split(";");
  const read = readArrangements(`theme=dark; ${cookie}; other=1`);
  expect(arrangementOf(read, project)).toEqual(byTitle);
  expect(arrangementOf(read, { kind: "inbox" })).toEqual({ sort: "position", group: "none" });
});

it("forgets a choice that is the usual one", () => {
  const chosen = withArrangement(none, project, byTitle);
  expect(withArrangement(chosen, project, { sort: "position", group: "none" }).size).toBe(0);
});

it("leaves views that are about days as they are", () => {
  const chosen = new Map([["/tasks/upcoming", byTitle]]);
  expect(arrangementOf(chosen, { kind: "upcoming" })).toEqual({ sort: "due", group: "date" });
});

it("reads no cookie, and passes over what it cannot read", () => {
  expect(readArrangements(null).size).toBe(0);
  expect(
    readArrangements("arrangements=/tasks~wild~none!/tasks/inbox~due~wild!nonsense").size,
  ).toBe(0);
});

it("keeps the latest choices when there are too many for a cookie", () => {
  const many = Array.from({ length: 60 }, (_, at) => ({ kind: "label", id: `l${at}` }) as const);
  const all = many.reduce((kept, view) => withArrangement(kept, view, byTitle), none);
  const cookie = arrangementsCookie(all);
  expect(cookie).not.toContain("l19~");
  expect(cookie).toContain("l20~");
});

it("takes a submitted choice in, and refuses what is none", () => {
  const form = (fields: Record<string, string>) => {
    const data = new FormData();
    for (const [name, value] of Object.entries(fields)) data.set(name, value);
    return data;
  };
  const path = "/tasks/project/p-1";
  const taken = withSubmitted(null, form({ path, ...byTitle }));
  expect(taken && arrangementOf(taken, project)).toEqual(byTitle);
  expect(withSubmitted(null, form({ path, sort: "wild", group: "none" }))).toBeNull();
  expect(withSubmitted(null, form({ path: "/elsewhere/x", ...byTitle }))).toBeNull();
});
