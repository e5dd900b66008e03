import { useMutationState } from "@tanstack/react-query";
import type { TaskChange } from "../optimism/changes.ts";
import { isTaskCommand, taskMutationKey } from "./task-command.ts";

const opaque: TaskChange = { kind: "opaque" };

/** What this tab has asked for and the server has not answered yet, oldest first. */
export function usePendingChanges(): TaskChange[] {
  return useMutationState({
    filters: { mutationKey: taskMutationKey, status: "pending" },
    select: ({ state }) => (isTaskCommand(state.variables) ? state.variables.change : opaque),
  });
}
