import { z } from "zod";

export const searchTasksInput = z.object({
  query: z.string().trim().min(1).max(200),
  includeCompleted: z.boolean().default(false),
  limit: z.number().int().min(1).max(100).default(20),
});
export type SearchTasksInput = z.input<typeof searchTasksInput>;
