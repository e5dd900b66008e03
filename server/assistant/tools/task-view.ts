import { z } from "zod";

/** A task as the model sees it: names instead of ids of other things, absolute dates, nothing it cannot use. */
export const taskView = z.object({
  id: z.string(),
  title: z.string(),
  /** `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`, in the person's zone unless `zone` says another. */
  due: z.string().nullable(),
  /** The IANA zone of its time, where it is not the person's. */
  zone: z.string().optional(),
  /** The value of an RFC 5545 RRULE. */
  repeats: z.string().nullable(),
  /** The day before which it stays out of sight, where there is one. */
  starts: z.string().optional(),
  /** How long it takes, where that was said. */
  minutes: z.number().int().optional(),
  /** 1 the most urgent, 4 none. */
  priority: z.number().int(),
  project: z.string().nullable(),
  labels: z.array(z.string()),
  notes: z.string().nullable(),
  part_of: z.string().nullable(),
  done: z.boolean(),
  deleted: z.boolean(),
});
export type TaskView = z.infer<typeof taskView>;

/** What every tool answers at least: the tasks it is about, in order, and what may be done next. */
export const taskResult = z.object({
  tasks: z.array(taskView),
  /** More tasks match than are given. */
  more: z.boolean().optional(),
  /** What to give as `after` to get them. */
  next: z.string().optional(),
  hint: z.string().optional(),
});
export type TaskResult = z.infer<typeof taskResult>;

/** What a tool answers when it refuses. */
export const toolFailure = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    field: z.string().optional(),
    hint: z.string().optional(),
  }),
});
export type ToolFailure = z.infer<typeof toolFailure>;
