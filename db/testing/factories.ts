import { randomUUID } from "node:crypto";
import type { Db } from "../client.ts";
import { labels, projects, tasks, user } from "../schema/index.ts";

type NewUser = typeof user.$inferInsert;
type NewTask = typeof tasks.$inferInsert;

/** A day in the middle of a week, a month and a year, on which tests may stand. */
export const someMoment = new Date("2026-06-17T10:00:00.000Z");

/** A person with an account; every other row of a test hangs on one. */
export async function createUser(db: Db, given: Partial<NewUser> = {}) {
  const id = given.id ?? randomUUID();
  const values = {
    id,
    name: "Ada",
    email: `${id}@example.org`,
    timeZone: "Europe/Berlin",
    ...given,
  };
  await db.insert(user).values(values);
  return values;
}

/** A row as it stands, past all rules: for what a test needs to find, not for what it examines. */
export async function createTask(db: Db, given: Partial<NewTask> & { userId: string }) {
  const values = { id: randomUUID(), title: "A task", position: "a0", ...dated, ...given };
  await db.insert(tasks).values(values);
  return values;
}

export async function createProject(
  db: Db,
  given: Partial<typeof projects.$inferInsert> & { userId: string },
) {
  const id = randomUUID();
  const name = given.name ?? `Project ${id}`;
  const values = { id, name, ...named(name), ...dated, ...given };
  await db.insert(projects).values(values);
  return values;
}

export async function createLabel(
  db: Db,
  given: Partial<typeof labels.$inferInsert> & { userId: string },
) {
  const id = randomUUID();
  const name = given.name ?? `Label ${id}`;
  const values = { id, name, ...named(name), ...dated, ...given };
  await db.insert(labels).values(values);
  return values;
}

const named = (name: string) => ({ nameKey: name.toLowerCase(), color: "blue", position: "a0" });
const dated = { createdAt: someMoment, updatedAt: someMoment };
