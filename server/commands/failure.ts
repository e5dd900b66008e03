import { OperatorError } from "#db/operations/operator-error.ts";
import { ConfigError } from "../config/config.ts";

/** The line for whoever started the program: plain for what they can mend, with its stack for the rest. */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return isPlain(error) ? error.message : (error.stack ?? error.message);
}

/** The operating system's own refusals, such as a file that is not there, name what they are about. */
function isPlain(error: Error): boolean {
  const isOfSystem = "syscall" in error && error.message !== "";
  return error instanceof OperatorError || error instanceof ConfigError || isOfSystem;
}
