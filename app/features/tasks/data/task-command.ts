import type { inferRouterInputs } from "@trpc/server";
import type { ApiClient } from "#app/api/client.ts";
import type { Task } from "#domain/task/task.ts";
import type { AppRouter } from "#server/trpc/router.ts";
import type { TaskChange } from "../optimism/changes.ts";

type Inputs = inferRouterInputs<AppRouter>["task"];
type Procedure =
  | "create"
  | "createMany"
  | "update"
  | "move"
  | "reorder"
  | "complete"
  | "skip"
  | "updateMany"
  | "completeMany"
  | "removeMany"
  | "restoreMany"
  | "reopen"
  | "remove"
  | "restore";

/** One call of a task procedure that changes something. */
export type TaskCall = { [Name in Procedure]: { name: Name; input: Inputs[Name] } }[Procedure];

/** Whether a lost answer may be asked for again: what is new carries an id, and is made once. */
export function isRepeatable({ name }: TaskCall): boolean {
  return name === "create" || name === "createMany";
}

/** What a person asked for: the call, and how the page looks until it is answered. */
export type TaskCommand = {
  call: TaskCall;
  change: TaskChange;
  /** Made by the page: the name under which the change stands in the history and is undone. */
  groupId: string;
};

/** All task mutations share this key, so that every list finds what is pending. */
export const taskMutationKey = ["task-command"];

/** One note at a time: the latest change is the one that "Undo" means. */
export const changeNoteId = "change";

export function isTaskCommand(variables: unknown): variables is TaskCommand {
  return typeof variables === "object" && variables !== null && "change" in variables;
}

/** Sends a command; resolves with the tasks as the server now has them. */
export async function sendCommand(
  { task }: ApiClient,
  { call, groupId }: TaskCommand,
): Promise<Task[]> {
  const grouped = <Input extends object>(input: Input) => ({ ...input, groupId });
  switch (call.name) {
    case "create":
      return [await task.create.mutate(grouped(call.input))];
    case "createMany":
      return task.createMany.mutate(grouped(call.input));
    case "update":
      return [await task.update.mutate(grouped(call.input))];
    case "move":
      return [await task.move.mutate(grouped(call.input))];
    case "reorder":
      return [await task.reorder.mutate(grouped(call.input))];
    case "complete":
      return [await task.complete.mutate(grouped(call.input))];
    case "skip":
      return [await task.skip.mutate(grouped(call.input))];
    case "updateMany":
      return task.updateMany.mutate(grouped(call.input));
    case "completeMany":
      return task.completeMany.mutate(grouped(call.input));
    case "removeMany":
      return task.removeMany.mutate(grouped(call.input));
    case "restoreMany":
      return task.restoreMany.mutate(grouped(call.input));
    case "reopen":
      return [await task.reopen.mutate(grouped(call.input))];
    case "remove":
      return [await task.remove.mutate(grouped(call.input))];
    case "restore":
      return [await task.restore.mutate(grouped(call.input))];
  }
}
