import type { Day } from "#domain/dates/calendar.ts";
import type { DateContext } from "#domain/dates/parse-date.ts";
import { todayIn } from "#domain/dates/zone.ts";
import type { Task } from "#domain/task/task.ts";
import { dateBounds } from "./date-bounds.ts";
import type { DateField, Filter, FilterState, Term } from "./filter.ts";

/** What a filter looks at: a task, with the names behind its ids. */
export interface FilterableTask
  extends Pick<
    Task,
    | "title"
    | "notes"
    | "priority"
    | "startDate"
    | "dueDate"
    | "dueTime"
    | "parentId"
    | "recurrence"
    | "completedAt"
    | "createdAt"
    | "updatedAt"
  > {
  projectName: string | null;
  labelNames: readonly string[];
  createdByAssistant: boolean;
}

/** Whether a task is in a filter's list at this moment. */
export function matchesFilter(filter: Filter, task: FilterableTask, context: DateContext): boolean {
  switch (filter.type) {
    case "and":
      return filter.parts.every((part) => matchesFilter(part, task, context));
    case "or":
      return filter.parts.some((part) => matchesFilter(part, task, context));
    case "not":
      return !matchesFilter(filter.part, task, context);
    default:
      return matchesTerm(filter, task, context);
  }
}

function matchesTerm(term: Term, task: FilterableTask, context: DateContext): boolean {
  switch (term.type) {
    case "state":
      return inState(term.state, task, context);
    case "priority":
      return task.priority === term.priority;
    case "project":
      return task.projectName !== null && namePattern(term.name).test(task.projectName);
    case "label":
      return task.labelNames.some((name) => namePattern(term.name).test(name));
    case "search":
      return contains(task.title, term.text) || contains(task.notes, term.text);
    case "date": {
      const day = dayOf(term.field, task, context.zone);
      const bounds = dateBounds(term, context);
      if (day === null || !bounds) return false;
      return (
        (bounds.from === null || day >= bounds.from) && (bounds.to === null || day <= bounds.to)
      );
    }
  }
}

function inState(state: FilterState, task: FilterableTask, { now, zone }: DateContext): boolean {
  switch (state) {
    case "all":
      return true;
    case "overdue":
      return task.dueDate !== null && task.dueDate < todayIn(zone, now);
    case "no date":
      return task.dueDate === null;
    case "no time":
      return task.dueTime === null;
    case "no labels":
      return task.labelNames.length === 0;
    case "inbox":
      return task.projectName === null;
    case "subtask":
      return task.parentId !== null;
    case "recurring":
      return task.recurrence !== null;
    case "deferred":
      return task.startDate !== null && task.startDate > todayIn(zone, now);
    case "completed":
      return task.completedAt !== null;
    case "assistant":
      return task.createdByAssistant;
  }
}

function dayOf(field: DateField, task: FilterableTask, zone: string): Day | null {
  if (field === "due") return task.dueDate;
  if (field === "start") return task.startDate;
  const instant =
    field === "created" ? task.createdAt : field === "updated" ? task.updatedAt : task.completedAt;
  return instant && todayIn(zone, instant);
}

function contains(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.toLowerCase());
}

/** The name in any case, with `*` for any letters. */
function namePattern(name: string): RegExp {
  const literal = name.split("*").map((part) => part.replace(/[\\^$.+?()[\]{}|/-]/g, "\\$&"));
  return new RegExp(`^${literal.join(".*")}$`, "iu");
}
