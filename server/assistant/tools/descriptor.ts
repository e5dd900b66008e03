import type { z } from "zod";
import type { Task } from "#domain/task/task.ts";
import type { ServiceContext } from "#server/services/context.ts";
import type { TaskResult, taskResult } from "./task-view.ts";

/** Who a tool acts for, and in which conversation. */
export type ToolContext = {
  services: ServiceContext;
  locale: string;
  /** The ids of the tasks that the person approved this call for, where it was put before them. */
  approved?: ReadonlySet<string> | undefined;
};

/**
 * What the model may do: one act over service verbs. A field of the input that does not apply is null; one that a
 * model leaves out counts as null (`maybe`). `run` throws `ServiceError` where it refuses, and what it returns is
 * checked against `output` before the model sees it.
 */
export type Tool<
  Input extends z.ZodObject = z.ZodObject,
  Output extends z.ZodType<TaskResult> = z.ZodType<TaskResult>,
> = {
  name: string;
  /** Shown to the person while it runs. */
  title: string;
  description: string;
  input: Input;
  output: Output;
  /** It only looks, and changes nothing. */
  looks?: boolean;
  /** The person's page does it; it is offered only where a page answers, and ends the turn. */
  inPage?: boolean;
  /** It takes something away; the person is asked first. */
  destructive: boolean;
  /** The ids of the tasks that a call would change; none when left out. */
  touches?(ctx: ToolContext, input: z.output<Input>): Promise<string[]> | string[];
  /** Which subtasks of those share their fate. */
  goesAlong?(subtask: Task): boolean;
  /** What else a call would do, a line each, to be put before the person with the tasks. */
  announces?(ctx: ToolContext, input: z.output<Input>): Promise<string[]>;
  /** Does it, to no other tasks than those that were approved. */
  run(ctx: ToolContext, input: z.output<Input>): Promise<z.output<Output>>;
};

/** Keeps the types of a tool while it is written down. */
export function defineTool<Input extends z.ZodObject, Output extends z.ZodType<TaskResult>>(
  tool: Tool<Input, Output>,
): Tool<Input, Output> {
  return tool;
}

/** A tool that answers with tasks and nothing more. */
export type TaskTool<Input extends z.ZodObject> = Tool<Input, typeof taskResult>;
