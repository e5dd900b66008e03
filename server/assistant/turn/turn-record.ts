import type { AgentInputItem } from "@openai/agents";
import { z } from "zod";
import type { HiddenContextItem } from "#chatkit/protocol/items.ts";
import { hiddenItem } from "./new-item.ts";

/** What a turn did, as the model saw it: kept as hidden context, so that the next turn knows it. */
export const turnRecord = z.object({
  kind: z.literal("turn"),
  items: z.array(z.custom<AgentInputItem>(isItem)),
});

function isItem(value: unknown): boolean {
  return typeof value === "object" && value !== null && ("type" in value || "role" in value);
}

/**
 * The record of a turn as an item of its thread; a turn that goes on after an approval writes it anew, in its place.
 * Reasoning and the ids of the model's provider are left out: they mean something only while the provider keeps them.
 */
export function turnRecordItem(
  { threadId, turnId }: { threadId: string; turnId: string },
  items: readonly AgentInputItem[],
): HiddenContextItem {
  const record: z.infer<typeof turnRecord> = {
    kind: "turn",
    items: items.filter(({ type }) => type !== "reasoning").map(withoutProvider),
  };
  return { ...hiddenItem(threadId, record), id: `record_${turnId}` };
}

function withoutProvider<Item extends AgentInputItem>(item: Item): Item {
  const plain = { ...item };
  delete plain.id;
  delete plain.providerData;
  return plain;
}
