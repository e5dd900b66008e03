import { statfsSync } from "node:fs";
import { OperatorError } from "../operations/operator-error.ts";

/** SQLSTATE disk_full, as a server says it too. */
const diskFull = "53100";

const megabyte = 2 ** 20;

/**
 * What has to be free for a statement, in bytes. The engine writes its log in segments of 16 MB, and
 * when there is no room for the next one it neither fails nor ends: it spins for ever, and the process
 * with it. So statements are refused before: those that make data have to leave room for two segments
 * and for themselves, those that only delete for one segment.
 */
const needed = { opening: 20 * megabyte, deleting: 20 * megabyte, writing: 64 * megabyte };

/** The disk under the embedded database is all but full. */
class NoRoomError extends OperatorError {
  readonly code = diskFull;

  constructor(folder: string) {
    super(
      `The disk under ${folder} is full: nothing can be written until there is room again. ` +
        "What is stored is safe.",
    );
  }
}

/** Throws `NoRoomError` when the disk has no room for that. Disks that do not tell their size have room. */
export function needRoom(folder: string, purpose: keyof typeof needed): void {
  const { bavail, blocks, bsize } = statfsSync(folder);
  if (blocks > 0 && bavail * bsize < needed[purpose]) throw new NoRoomError(folder);
}

/** Holds a statement to the room that it needs; reading needs none. */
export function needRoomFor(folder: string, statement: string): void {
  if (/\b(insert|update|vacuum)\b/i.test(statement)) needRoom(folder, "writing");
  else if (/\bdelete\b/i.test(statement)) needRoom(folder, "deleting");
}

/** Whether this was refused, by either database, because its disk is full. */
export function isNoRoom(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ("code" in error && error.code === diskFull) || isNoRoom(error.cause);
}
