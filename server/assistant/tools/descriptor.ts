import type { z } from "zod";
import type { ServiceContext } from "#server/services/context.ts";
import type { TaskResult } from "./task-view.ts";

/** Who a tool acts for, and in which conversation. */
export type ToolContext = {
  services: ServiceContext;
  locale: string;
};

/**
 * What the model may do: one act over service verbs. Input fields are all required and null where they do not
 * apply, as strict function calling wants it. `run` throws `ServiceError` where it refuses.
 */
export type Tool<Input extends z.ZodObject = z.ZodObject> = {
  name: string;
  /** Shown to the person while it runs. */
  title: string;
  description: string;
  input: Input;
  /** It takes something away; the person is asked first. */
  destructive: boolean;
  /** The tasks that a call would change. */
  touches(input: z.output<Input>): string[];
  run(ctx: ToolContext, input: z.output<Input>): Promise<TaskResult>;
};

/** Keeps the input type of a tool while it is written down. */
export function defineTool<Input extends z.ZodObject>(tool: Tool<Input>): Tool<Input> {
  return tool;
}
