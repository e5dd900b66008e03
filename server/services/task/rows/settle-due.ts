import { isValidRule } from "#domain/recurrence/next-occurrence.ts";
import { type Due, DueError, settleDue } from "#domain/task/due.ts";
import { ServiceError } from "#server/services/errors.ts";

type Given = Parameters<typeof settleDue>[1];

/** `settleDue` of the domain, refusing (`invalid`) contradictions and rules that never come round. */
export function settleDueOrRefuse(current: Due, given: Given, zone: string): Due {
  if (given.recurrence && !isValidRule(given.recurrence.rule)) {
    throw new ServiceError("invalid", "A task cannot repeat like this.", "recurrence");
  }
  try {
    return settleDue(current, given, zone);
  } catch (error) {
    if (error instanceof DueError) throw new ServiceError("invalid", error.message, error.field);
    throw error;
  }
}
