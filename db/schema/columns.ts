import { customType, text, timestamp } from "drizzle-orm/pg-core";
import { user } from "./auth.generated.ts";

type Json = string | number | boolean | null | Json[] | JsonObject;
export type JsonObject = { [key: string]: Json };

/** An instant with the precision of a JavaScript `Date`, so that it survives the round trip. */
export function instant(name: string) {
  return timestamp(name, { withTimezone: true, precision: 3 });
}

/** Text that sorts by code point, as JavaScript compares strings, whatever the database's locale. */
export const codePointText = customType<{ data: string; driverData: string }>({
  dataType: () => 'text collate "C"',
});

/** A generated full-text document; never read, only matched against. */
export const textSearchVector = customType<{ data: string; driverData: string }>({
  dataType: () => "tsvector",
});

/** The owner of a row; what a person owns goes when the account goes. */
export function owner() {
  return text("user_id")
    .notNull()
    .references(() => user.id, { onDelete: "cascade" });
}
