import { DueError, settleDue } from "#domain/task/due.ts";
import { ServiceError } from "../../errors.ts";

/** `settleDue` of the domain, with its refusal as one of ours: `invalid`. */
export function settleDueOrRefuse(...given: Parameters<typeof settleDue>) {
  try {
    return settleDue(...given);
  } catch (error) {
    if (error instanceof DueError) throw new ServiceError("invalid", error.message, error.field);
    throw error;
  }
}
