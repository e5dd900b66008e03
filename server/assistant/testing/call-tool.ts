import { assistantMessage, functionCall } from "@openai/agents/testing";
import { z } from "zod";
import type { Database } from "#db/client.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { Chat, widgetsOf } from "./chat.ts";
import { scripted } from "./scripted.ts";

const answered = z.looseObject({
  type: z.literal("function_call_result"),
  output: z.union([z.string(), z.looseObject({ text: z.string() })]),
});

/**
 * Lets a model call a tool in a conversation of its own, and gives what it was answered; undefined while the call
 * waits for the person, whose card is then the last of the widgets.
 */
export async function callTool(
  database: Database,
  person: ServiceContext,
  call: { name: string; input: Record<string, unknown> },
) {
  const { model, assistant } = scripted([
    [functionCall(call.name, call.input, { callId: "call" })],
    [assistantMessage("Done.")],
  ]);
  const chat = await Chat.open(database, person, { model: assistant });
  const events = await chat.say("go");
  const result = () => {
    const input = model.calls.at(-1)?.request.input;
    const last = answered.safeParse(Array.isArray(input) ? input.at(-1) : undefined);
    if (!last.success) return undefined;
    const { output } = last.data;
    return z.json().parse(JSON.parse(typeof output === "string" ? output : output.text));
  };
  return { chat, events, widgets: widgetsOf(events), result };
}
