import type { Config } from "./config.ts";

/**
 * Which chat element the page loads first, and whether ours stands in when OpenAI's fails. `auto` takes
 * OpenAI's only where it can work, for it refuses hosts whose domain is not registered. A workflow that
 * OpenAI hosts speaks to OpenAI's element alone, so nothing can stand in there.
 */
export type ElementChoice = { first: "cdn" | "local"; standIn: boolean };

export function chooseElement({
  element,
  domainKey,
  workflowId,
}: Config["chatkit"]): ElementChoice {
  if (workflowId) return { first: "cdn", standIn: false };
  if (element !== "auto") return { first: element, standIn: false };
  return domainKey ? { first: "cdn", standIn: true } : { first: "local", standIn: false };
}
