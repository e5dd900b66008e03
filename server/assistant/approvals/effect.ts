import { z } from "zod";
import { tools } from "../tools/all.ts";

/** What a waiting call would do: its tool, and for each task what it would become, where that can be said. */
export const effect = z.array(
  z.object({
    tool: z.string(),
    tasks: z.array(z.object({ id: z.string(), becomes: z.string().nullable() })),
  }),
);
export type Effect = z.infer<typeof effect>;

export type PendingCall = { name: string; arguments: string };

/** The exact effect of calls that wait, read from their arguments and not from what the model says. */
export function effectOf(calls: readonly PendingCall[]): Effect {
  return calls.map((call) => {
    const tool = tools.find(({ name }) => name === call.name);
    if (!tool) throw new Error(`An unknown tool waits for approval: ${call.name}.`);
    const input: Record<string, unknown> = tool.input.parse(JSON.parse(call.arguments));
    const becomes = changesOf(input);
    const touches: (input: never) => string[] = tool.touches;
    const ids = [...new Set(touches(input as never))];
    return { tool: tool.name, tasks: ids.map((id) => ({ id, becomes: becomes.get(id) ?? null })) };
  });
}

const changes = z.object({ changes: z.array(z.looseObject({ id: z.string() })) });

function changesOf(input: Record<string, unknown>): Map<string, string> {
  const read = changes.safeParse(input);
  return new Map((read.data?.changes ?? []).map(({ id, ...fields }) => [id, words(fields)]));
}

function words(fields: Record<string, unknown>): string {
  if ("due" in fields && fields.due === null) return "no date";
  return Object.entries(fields)
    .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
    .map(([field, value]) =>
      field === "due"
        ? String(value).replace("T", " ")
        : `${field.replaceAll("_", " ")}: ${String(value)}`,
    )
    .join(", ");
}
