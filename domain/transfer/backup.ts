import { z } from "zod";
import { storedInstant } from "#domain/activity/stored-instant.ts";
import { label } from "#domain/label/label.ts";
import { project } from "#domain/project/project.ts";
import { savedFilter } from "#domain/saved-filter/saved-filter.ts";
import { task } from "#domain/task/task.ts";

export const storedTask = task.omit({ deletedAt: true, updatedAt: true }).extend({
  completedAt: storedInstant.nullable(),
  createdAt: storedInstant,
});
export type StoredTask = z.output<typeof storedTask>;

/** Our own export, version 1: everything but the trash, the history and the conversations. */
export const backup = z.object({
  format: z.literal("taskpilot"),
  version: z.literal(1),
  exportedAt: z.iso.datetime(),
  projects: z.array(
    project.pick({ id: true, name: true, color: true }).extend({
      archivedAt: storedInstant.nullable(),
    }),
  ),
  labels: z.array(label.pick({ id: true, name: true, color: true })),
  filters: z.array(savedFilter.pick({ name: true, query: true, color: true })),
  /** In the order of the list, parents before their subtasks. */
  tasks: z.array(z.unknown()),
});
