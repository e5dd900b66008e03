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
export type TaskCall<Name extends Procedure = Procedure> = {
  [Each in Name]: { name: Each; input: Inputs[Each] };
}[Name];

/** The procedures, each of which takes the name of its group with its input. */
type Procedures = {
  [Name in Procedure]: {
    mutate: (input: Inputs[Name] & { groupId: string }) => Promise<Task | Task[]>;
  };
};

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
export async function sendCommand(client: ApiClient, { call, groupId }: TaskCommand) {
  return [await mutate(client.task, call, groupId)].flat();
}

function mutate<Name extends Procedure>(
  procedures: Procedures,
  { name, input }: TaskCall<Name>,
  groupId: string,
) {
  return procedures[name].mutate(Object.assign({ groupId }, input));
}
