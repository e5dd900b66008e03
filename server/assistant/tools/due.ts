import { z } from "zod";

/** A day with an optional time of day, in the person's zone. */
export const dueText = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?$/)
  .describe("YYYY-MM-DD, or YYYY-MM-DDTHH:MM with a time of day in the person's time zone");

export const ruleText = z
  .string()
  .describe("The value of an RFC 5545 RRULE, like FREQ=WEEKLY;BYDAY=MO");

/** The two fields of a task that such a text holds. */
export function splitDue(due: string): { dueDate: string; dueTime: string | null } {
  const [dueDate = due, dueTime] = due.split("T");
  return { dueDate, dueTime: dueTime ?? null };
}

/** What the next date of a repeating task is counted from. */
export const repeatFrom = z
  .enum(["schedule", "completion"])
  .describe("completion counts from the day it is done; schedule, the default, from its date");
