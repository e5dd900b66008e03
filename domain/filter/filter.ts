import type { Priority } from "#domain/task/task.ts";

/**
 * A saved filter as a tree. Dates stay as they were written ("next week"), so that a relative
 * one is read anew on the day the filter is used; `date-bounds.ts` turns them into days.
 */
export type Filter =
  | { type: "and"; parts: readonly Filter[] }
  | { type: "or"; parts: readonly Filter[] }
  | { type: "not"; part: Filter }
  | Term;

/** One condition on a task. */
export type Term =
  /** One of the conditions of `states`. */
  | { type: "state"; state: FilterState }
  /** The day of `field` is on, before or after the date; tasks without that day never match. */
  | { type: "date"; field: DateField; op: DateOperator; date: string }
  | { type: "priority"; priority: Priority }
  /** By name, in any case; a `*` stands for any letters. */
  | { type: "project"; name: string }
  | { type: "label"; name: string }
  /** Words that the title or the notes contain, in any case. */
  | { type: "search"; text: string };

export const dateFields = ["due", "start", "created", "updated", "completed"] as const;
export type DateField = (typeof dateFields)[number];
export type DateOperator = "on" | "before" | "after";

/** Conditions without a value, and what they say. */
export const states = {
  all: "every task",
  overdue: "due before today",
  "no date": "without a due date",
  "no time": "without a time of day",
  "no labels": "without any label",
  inbox: "in no project",
  subtask: "part of another task",
  recurring: "repeats",
  deferred: "starts on a later day",
  completed: "done",
  assistant: "created by the assistant",
} as const;
export type FilterState = keyof typeof states;
