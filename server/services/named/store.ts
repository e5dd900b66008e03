import type { Db } from "#db/client.ts";
import type { FieldValues } from "#domain/activity/activity.ts";
import type { Actor } from "../context.ts";

export type Reader = { db: Db; actor: Actor };

/** What projects, labels and saved filters have in common: a name of their own, a colour, a place. */
export type Named = {
  id: string;
  name: string;
  color: string;
  position: string;
  deletedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
};

/** One kind of named thing: how its verbs reach its table. Every reader and writer is the owner's. */
export type NamedStore<T extends Named> = {
  entity: "project" | "label" | "filter";
  /** As messages call it. */
  noun: string;
  /** Rows of these ids whose owner is the actor, removed ones included. */
  find(reader: Reader, id: string): Promise<T | null>;
  /** Not removed, in their order. */
  list(reader: Reader): Promise<T[]>;
  /** Whether a row was written; it is not when the id is taken, by anyone. */
  insert(reader: Reader, made: T): Promise<boolean>;
  update(reader: Reader, next: T): Promise<void>;
  /** Whether a task that is not in the trash refers to it. */
  isInUse(reader: Reader, id: string): Promise<boolean>;
  /** The thing from its fields as the activity keeps them. */
  revive(stored: FieldValues): T;
};
