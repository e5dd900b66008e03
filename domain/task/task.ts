import { z } from "zod";

/** A calendar day, `YYYY-MM-DD`, in no zone: never an instant pretending to be a day. */
export const calendarDate = z.iso.date();
/** A wall-clock time of day, `HH:MM`, 24 hours. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Use a time like 09:30.");

const zoneNames = new Set<string>();
/** An IANA time zone name that this runtime knows. */
export const zoneName = z.string().max(64).refine(isKnownZone, "Unknown time zone.");

function isKnownZone(name: string): boolean {
  if (zoneNames.has(name)) return true;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    zoneNames.add(name);
    return true;
  } catch {
    return false;
  }
}

/** 1 is the most urgent; 4, the default, is "no priority". */
export const priority = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type Priority = z.infer<typeof priority>;

/**
 * How a task repeats, kept apart from its date so that moving one occurrence never destroys the rule.
 * `rule` is the value of an RFC 5545 RRULE property, without DTSTART.
 * `from` says what the next date is counted from: the schedule, or the day of completion.
 * `anchor` is the date the rule counts from (its DTSTART), independent of a rescheduled due date.
 */
export const recurrence = z.object({
  rule: z.string().min(6).max(500),
  from: z.enum(["schedule", "completion"]),
  anchor: calendarDate,
});
export type Recurrence = z.infer<typeof recurrence>;

export const taskId = z.string().min(1).max(64);
export const taskTitle = z.string().trim().min(1, "A task needs a title.").max(500);
export const taskNotes = z.string().max(50_000);

/** One task as every room sees it. Times are instants; dates are calendar days. */
export const task = z.object({
  id: taskId,
  title: taskTitle,
  notes: taskNotes,
  priority,
  /** "Not before": the task stays out of Today until this day. */
  startDate: calendarDate.nullable(),
  dueDate: calendarDate.nullable(),
  /** Only with a due date. */
  dueTime: clockTime.nullable(),
  /** The zone `dueTime` is meant in; only with a due time. */
  dueZone: zoneName.nullable(),
  /** Length in minutes when a time range was given; only with a due time. */
  durationMinutes: z.number().int().positive().max(10_080).nullable(),
  projectId: z.string().nullable(),
  labelIds: z.array(z.string()),
  parentId: taskId.nullable(),
  recurrence: recurrence.nullable(),
  /** Fractional index among its siblings; compare as plain strings. */
  position: z.string(),
  completedAt: z.date().nullable(),
  deletedAt: z.date().nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
});
export type Task = z.infer<typeof task>;
