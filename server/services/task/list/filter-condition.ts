import {
  and,
  eq,
  gt,
  gte,
  isNotNull,
  isNull,
  lt,
  lte,
  or,
  type Placeholder,
  type SQL,
  sql,
} from "drizzle-orm";
import { activity, labels, projects, tasks } from "#db/schema/index.ts";
import { addDays } from "#domain/dates/calendar.ts";
import type { DateContext } from "#domain/dates/parse-date.ts";
import { instantOf, todayIn } from "#domain/dates/zone.ts";
import { dateBounds } from "#domain/filter/date-bounds.ts";
import type { Filter, FilterState, Term } from "#domain/filter/filter.ts";
import { nameKey } from "#domain/project/project.ts";
import { dueKey } from "./keyset.ts";
import { contains, likePattern } from "./search-condition.ts";

type Context = DateContext & { owner: string | Placeholder };

/** A filter as SQL: true for exactly the tasks for which `matchesFilter` of the domain is. */
export function filterCondition(filter: Filter, context: Context): SQL | undefined {
  switch (filter.type) {
    case "and":
      return and(...filter.parts.map((part) => filterCondition(part, context)));
    case "or":
      return or(...filter.parts.map((part) => filterCondition(part, context) ?? sql`true`));
    case "not":
      // An unknown, such as the day of a task without one, counts as no.
      return sql`(${filterCondition(filter.part, context) ?? sql`true`}) is not true`;
    default:
      return termCondition(filter, context);
  }
}

function termCondition(term: Term, context: Context): SQL | undefined {
  switch (term.type) {
    case "state":
      return stateCondition(term.state, context);
    case "priority":
      return eq(tasks.priority, term.priority);
    case "project":
      return sql`${tasks.projectId} in (
        select ${projects.id} from ${projects}
        where ${projects.userId} = ${context.owner} and ${projects.nameKey} like ${namePattern(term.name)})`;
    case "label":
      return sql`${tasks.labelIds} && array(
        select ${labels.id} from ${labels}
        where ${labels.userId} = ${context.owner} and ${labels.nameKey} like ${namePattern(term.name)})`;
    case "search":
      return or(contains(tasks.title, term.text), contains(tasks.notes, term.text));
    case "date":
      return dateCondition(term, context);
  }
}

function stateCondition(state: FilterState, { now, zone, owner }: Context): SQL | undefined {
  switch (state) {
    case "all":
      return sql`true`;
    case "overdue":
      return sql`${dueKey} < ${todayIn(zone, now)}`;
    case "no date":
      return isNull(tasks.dueDate);
    case "no time":
      return isNull(tasks.dueTime);
    case "no labels":
      return eq(tasks.labelIds, []);
    case "inbox":
      return isNull(tasks.projectId);
    case "subtask":
      return isNotNull(tasks.parentId);
    case "recurring":
      return isNotNull(tasks.recurrence);
    case "deferred":
      return gt(tasks.startDate, todayIn(zone, now));
    case "completed":
      return isNotNull(tasks.completedAt);
    case "assistant":
      return sql`exists (
        select from ${activity} where ${activity}.user_id = ${owner} and ${activity}.entity_id = ${tasks}.id
        and ${activity}.verb = 'create' and ${activity}.actor_kind = 'assistant')`;
  }
}

function dateCondition(term: Extract<Term, { type: "date" }>, context: Context): SQL | undefined {
  const bounds = dateBounds(term, context);
  if (!bounds) return sql`false`;
  const { from, to } = bounds;
  if (term.field === "due" || term.field === "start") {
    const column = term.field === "due" ? tasks.dueDate : tasks.startDate;
    return and(
      isNotNull(column),
      from ? gte(column, from) : undefined,
      to ? lte(column, to) : undefined,
    );
  }
  const column = instants[term.field];
  return and(
    isNotNull(column),
    from ? gte(column, instantOf(from, null, context.zone)) : undefined,
    to ? lt(column, instantOf(addDays(to, 1), null, context.zone)) : undefined,
  );
}

const instants = {
  created: tasks.createdAt,
  updated: tasks.updatedAt,
  completed: tasks.completedAt,
};

/** The name in any case, with `*` for any letters. */
function namePattern(name: string): string {
  return nameKey(name).split("*").map(likePattern).join("%");
}
