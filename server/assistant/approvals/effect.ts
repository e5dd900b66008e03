import type { RunToolApprovalItem } from "@openai/agents";
import { z } from "zod";
import { listedTasksById } from "#server/services/task/rows/listed-task.ts";
import { tools } from "../tools/all.ts";
import type { Tool, ToolContext } from "../tools/descriptor.ts";
import type { TaskView } from "../tools/task-view.ts";
import { toTaskViews } from "../tools/to-task-view.ts";
import { dueWords, type Reader, readerOf } from "../widgets/due-words.ts";
import { becomesOf } from "./becomes.ts";
import { reachOf } from "./reach.ts";

/** A task that a waiting call would change. */
const affected = z.object({
  id: z.string(),
  title: z.string().default(""),
  /** The date it has when it is asked about, and what it would become, where that can be said. */
  before: z.string().nullable().default(null),
  becomes: z.string().nullable(),
  /** A subtask that shares its parent's fate: it cannot be left out by itself. */
  along: z.boolean().default(false),
  /** The person left it out. */
  left: z.boolean().default(false),
});

/** What each waiting call would do: its tool, its tasks, and what else, a line each. */
export const effect = z.array(
  z.object({
    callId: z.string().default(""),
    tool: z.string(),
    tasks: z.array(affected),
    lines: z.array(z.string()).default([]),
  }),
);
export type Effect = z.infer<typeof effect>;

export type PendingCall = { callId: string; name: string; arguments: string };

export function toPendingCall({
  rawItem,
  name,
  arguments: json,
}: RunToolApprovalItem): PendingCall {
  const callId = rawItem.type === "function_call" ? rawItem.callId : "";
  return { callId, name: name ?? "", arguments: json ?? "{}" };
}

/** The exact effect of calls that wait, read from their arguments and not from what the model says. */
export function effectOf(ctx: ToolContext, calls: readonly PendingCall[]): Promise<Effect> {
  return Promise.all(
    calls.map(async (call) => {
      const tool: Tool | undefined = tools.find(({ name }) => name === call.name);
      if (!tool) throw new Error(`An unknown tool waits for approval: ${call.name}.`);
      const input = tool.input.parse(JSON.parse(call.arguments));
      const tasks = await affectedBy(tool, ctx, input);
      const lines = (await tool.announces?.(ctx, input)) ?? [];
      return { callId: call.callId, tool: toolName(tool, input), tasks, lines };
    }),
  );
}

/** A call that matches by a filter is named after what it does to what it matches. */
function toolName({ name }: Tool, { act }: Record<string, unknown>): string {
  return typeof act === "string" ? `${act}_tasks` : name;
}

async function affectedBy(tool: Tool, ctx: ToolContext, input: Record<string, unknown>) {
  const { services } = ctx;
  const { named, along } = await reachOf(tool, ctx, input);
  const found = await toTaskViews(services, await listedTasksById(services, [...named, ...along]));
  const reader = readerOf(ctx);
  const byId = new Map(found.map((task) => [task.id, task]));
  const affect = (id: string, isAlong: boolean) => {
    const task = byId.get(id);
    return {
      id,
      title: task?.title ?? "",
      before: dateOf(task, reader),
      becomes: isAlong ? null : becomesOf(input, id, reader),
      along: isAlong,
      left: false,
    };
  };
  return [...named.map((id) => affect(id, false)), ...along.map((id) => affect(id, true))];
}

function dateOf(task: TaskView | undefined, reader: Reader): string | null {
  return task?.due ? dueWords(task.due, reader) : null;
}

/** The tasks that the person kept on each card, by call; those left out are marked in the effect. */
export function keepOf(
  given: Effect,
  leftOut: ReadonlySet<string>,
): { effect: Effect; approvals: Map<string, ReadonlySet<string>> } {
  const marked = given.map((part) => ({
    ...part,
    tasks: part.tasks.map((task) => ({ ...task, left: !task.along && leftOut.has(task.id) })),
  }));
  const approvals = new Map(
    marked.map(({ callId, tasks }) => [
      callId,
      new Set(tasks.filter(({ along, left }) => !along && !left).map(({ id }) => id)),
    ]),
  );
  return { effect: marked, approvals };
}
