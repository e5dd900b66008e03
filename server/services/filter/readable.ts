import { parseFilter } from "#domain/filter/parse.ts";
import type { ServiceContext } from "../context.ts";
import { ServiceError } from "../errors.ts";

/** `invalid`, saying what is wrong, for a condition that the filter language cannot read. */
export function assertReadable({ now, actor }: ServiceContext, query: string): void {
  const parsed = parseFilter(query, { now, zone: actor.zone });
  if (!parsed.ok) throw new ServiceError("invalid", parsed.error.message, "query");
}
