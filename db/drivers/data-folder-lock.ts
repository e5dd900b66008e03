import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { OperatorError } from "../operations/operator-error.ts";

/** Another living process has the folder open; two writers would silently lose rows. */
class DataFolderInUseError extends OperatorError {
  constructor(folder: string, pid: number) {
    super(
      `The data folder ${folder} is in use by process ${pid}. ` +
        "Stop that process, or give this one a folder of its own.",
    );
  }
}

/**
 * Takes the folder for this process by a lock file beside it and returns the release.
 * A lock whose process is gone is taken over. Throws `DataFolderInUseError` when it lives.
 */
export function lockDataFolder(folder: string): () => void {
  const lock = `${resolve(folder)}.lock`;
  const identity = JSON.stringify({ pid: process.pid, started: startOf(process.pid) });
  while (!createdLock(lock, identity)) removeIfStale(lock, folder);
  return () => rmSync(lock, { force: true });
}

/** Written aside and linked into place, so that nobody ever reads a half-written lock. */
function createdLock(lock: string, identity: string): boolean {
  const draft = `${lock}.${process.pid}`;
  writeFileSync(draft, identity);
  try {
    linkSync(draft, lock);
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    throw error;
  } finally {
    rmSync(draft);
  }
}

function removeIfStale(lock: string, folder: string): void {
  const seen = readIfThere(lock);
  if (seen === undefined) return;
  const owner = livingOwner(seen);
  if (owner !== undefined) throw new DataFolderInUseError(folder, owner);
  // Another process may take the stale lock over at this moment: move it aside, then look again.
  const aside = `${lock}.${process.pid}.stale`;
  try {
    renameSync(lock, aside);
  } catch (error) {
    if (isCode(error, "ENOENT")) return;
    throw error;
  }
  if (readFileSync(aside, "utf8") !== seen) linkSync(aside, lock);
  rmSync(aside);
}

function livingOwner(content: string): number | undefined {
  const match = /^\{"pid":(\d+),"started":"?(\w+)"?\}$/.exec(content);
  if (!match) return undefined;
  const pid = Number(match[1]);
  if (!isAlive(pid)) return undefined;
  // A process number is used again after a restart; its start time tells the two apart.
  return match[2] === "null" || match[2] === startOf(pid) ? pid : undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, "EPERM");
  }
}

/** When a process started, in clock ticks since boot (field 22 of proc(5) stat); null without /proc. */
function startOf(pid: number): string | null {
  const stat = readIfThere(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (isCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
