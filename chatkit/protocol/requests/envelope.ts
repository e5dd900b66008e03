import { z } from "zod";
import { jsonObject } from "../json.ts";

/**
 * One request: its type selects the operation, `params` is always required, `metadata` is the
 * integration's own. Unknown fields are ignored.
 */
export function request<T extends string, P extends z.ZodType>(type: T, params: P) {
  return z.object({ type: z.literal(type), params, metadata: jsonObject.default({}) });
}
