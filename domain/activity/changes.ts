import type { ActivityEntry } from "./activity.ts";

/** What a page that follows a user's changes gets, in the order in which they were committed. */
export type ChangeBatch = {
  /** The user's revision after these changes: where to go on from. */
  revision: number;
  changes: ActivityEntry[];
  /** Too much was missed to be told one by one: load everything anew. */
  reset: boolean;
};
