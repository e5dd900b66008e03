import type { ImportInput } from "#domain/transfer/import.ts";

/** So many tasks are sent at a time, give or take the subtasks of the last of them. */
const tasksPerPiece = 1_000;

type Backup = { tasks: unknown[] };

/**
 * An export in pieces, each of them an export: a long file is sent once instead of once for each
 * part of the import. Subtasks stay with their tasks. What is no export stays whole; the server
 * says what is wrong with it.
 */
export function splitBackup(text: string): ImportInput[] {
  const backup = parse(text);
  if (!backup || backup.tasks.length <= tasksPerPiece) return [{ format: "taskpilot", text }];
  const { tasks, ...head } = backup;
  const pieces: ImportInput[] = [];
  for (let start = 0; start < tasks.length; ) {
    let end = Math.min(start + tasksPerPiece, tasks.length);
    while (end < tasks.length && isSubtask(tasks[end])) end++;
    const piece = JSON.stringify({ ...head, tasks: tasks.slice(start, end) });
    pieces.push({ format: "taskpilot", text: piece, tasksBefore: start });
    start = end;
  }
  return pieces;
}

function parse(text: string): Backup | null {
  try {
    const value: unknown = JSON.parse(text);
    return isBackup(value) ? value : null;
  } catch {
    return null;
  }
}

function isBackup(value: unknown): value is Backup {
  return (
    typeof value === "object" && value !== null && "tasks" in value && Array.isArray(value.tasks)
  );
}

function isSubtask(task: unknown): boolean {
  return typeof task === "object" && task !== null && "parentId" in task && task.parentId !== null;
}
