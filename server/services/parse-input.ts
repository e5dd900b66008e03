import type { z } from "zod";
import { ServiceError } from "./errors.ts";

/** As JSON writes them: NUL and halves of surrogate pairs, which PostgreSQL cannot store. */
const unstorable = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/;

/** The input as its schema has it; `invalid`, naming the first field at fault, when it does not fit. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  if (unstorable.test(JSON.stringify(input) ?? "")) {
    throw new ServiceError("invalid", "This text holds a character that cannot be stored.");
  }
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new ServiceError("invalid", issue?.message ?? "Invalid input.", issue?.path.join("."));
}
