import type { Limits } from "../options.ts";
import type { Paging } from "../store.ts";

const defaultPageSize = 20;

/** An absent, null or zero limit is the default; anything else is brought into what a page may hold. */
export function toPaging(
  asked: { limit?: number | null; order: "asc" | "desc"; after?: string | null },
  limits: Limits,
): Paging {
  const limit = Math.min(Math.max(asked.limit || defaultPageSize, 1), limits.pageSize);
  return { limit, order: asked.order, after: asked.after ?? undefined };
}
