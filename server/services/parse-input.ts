import type { z } from "zod";
import { ServiceError } from "./errors.ts";

/** The input as its schema has it; `invalid`, naming the first field at fault, when it does not fit. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new ServiceError("invalid", issue?.message ?? "Invalid input.", issue?.path.join("."));
}
