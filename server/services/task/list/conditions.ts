import {
  and,
  arrayContains,
  eq,
  gte,
  isNotNull,
  isNull,
  lte,
  or,
  type Placeholder,
  type SQL,
  sql,
} from "drizzle-orm";
import type { z } from "zod";
import { projects, tasks } from "#db/schema/index.ts";
import type { DateContext } from "#domain/dates/parse-date.ts";
import { todayIn } from "#domain/dates/zone.ts";
import type { Filter } from "#domain/filter/filter.ts";
import { parseFilter } from "#domain/filter/parse.ts";
import type { listTasksInput } from "#domain/task/list.ts";
import { ServiceError } from "#server/services/errors.ts";
import { filterCondition } from "./filter-condition.ts";
import { dueKey } from "./keyset.ts";
import { matchesWords } from "./search-condition.ts";

type Wanted = Omit<
  z.output<typeof listTasksInput>,
  "sort" | "direction" | "group" | "limit" | "cursor"
>;

/** Who asks when; the owner can be told when the statement is executed. */
export type Asking = DateContext & { owner: string | Placeholder };

/** All conditions of a list, but whose tasks they are. */
export function listConditions(asking: Asking, wanted: Wanted): SQL | undefined {
  const { projectId, parentId, labelId, priority, dueFrom, dueTo, search } = wanted;
  const filter = wanted.filter ? readFilter(wanted.filter, asking) : null;
  const status = wanted.status ?? (asksForCompleted(filter) ? "all" : "open");
  return and(
    statusCondition[status],
    status === "open" && projectId === undefined ? notLaidAside(asking.owner) : undefined,
    sameOrNone(tasks.projectId, projectId),
    sameOrNone(tasks.parentId, parentId),
    labelId === undefined ? undefined : arrayContains(tasks.labelIds, [labelId]),
    priority === undefined ? undefined : eq(tasks.priority, priority),
    wanted.due && dueCondition(wanted.due, todayIn(asking.zone, asking.now)),
    dueFrom ? gte(dueKey, dueFrom) : undefined,
    dueTo ? lte(dueKey, dueTo) : undefined,
    search ? matchesWords(search) : undefined,
    filter ? filterCondition(filter, asking) : undefined,
  );
}

function readFilter(text: string, context: DateContext): Filter {
  const parsed = parseFilter(text, context);
  if (parsed.ok) return parsed.filter;
  throw new ServiceError("invalid", parsed.error.message, "filter");
}

/** A filter that speaks of completed tasks means to see them. */
function asksForCompleted(filter: Filter | null): boolean {
  switch (filter?.type) {
    case "and":
    case "or":
      return filter.parts.some(asksForCompleted);
    case "not":
      return asksForCompleted(filter.part);
    case "state":
      return filter.state === "completed";
    case "date":
      return filter.field === "completed";
    default:
      return false;
  }
}

const live = isNull(tasks.deletedAt);

/** The trash shows what was thrown away, not each subtask that went along. */
const thrownAwayByItself = sql`not exists (
  select from tasks parent where parent.id = ${tasks}.parent_id and parent.deleted_at = ${tasks}.deleted_at
)`;

const statusCondition: Record<NonNullable<Wanted["status"]>, SQL | undefined> = {
  open: and(isNull(tasks.completedAt), live),
  completed: and(isNotNull(tasks.completedAt), live),
  all: live,
  trash: and(isNotNull(tasks.deletedAt), thrownAwayByItself),
};

/**
 * Tasks of an archived project show in that project alone. The array is made once and compared
 * row by row, which leaves the order of an index standing; a join would sort all tasks.
 */
function notLaidAside(owner: Asking["owner"]): SQL {
  return sql`(${tasks.projectId} = any(array(
    select ${projects.id} from ${projects}
    where ${projects.userId} = ${owner} and ${projects.archivedAt} is not null))) is not true`;
}

function sameOrNone(
  column: typeof tasks.projectId | typeof tasks.parentId,
  id: string | null | undefined,
): SQL | undefined {
  if (id === undefined) return undefined;
  return id === null ? isNull(column) : eq(column, id);
}

function dueCondition(due: NonNullable<Wanted["due"]>, today: string): SQL | undefined {
  switch (due) {
    case "overdue":
      return sql`${dueKey} < ${today}`;
    case "today":
      return sql`${dueKey} = ${today}`;
    case "now":
      return or(
        sql`${dueKey} <= ${today}`,
        and(isNull(tasks.dueDate), lte(tasks.startDate, today)),
      );
    case "upcoming":
      return and(sql`${dueKey} > ${today}`, isNotNull(tasks.dueDate));
    case "any":
      return isNotNull(tasks.dueDate);
    case "none":
      return isNull(tasks.dueDate);
  }
}
