import { createElementClass } from "./host/element-class.ts";

/** The name of our own, under which this element can always be had. */
export const OWN_TAG = "open-chatkit";
const SHARED_TAG = "openai-chatkit";

/**
 * Makes the element known to the page: as `open-chatkit`, and as `openai-chatkit` too where OpenAI's
 * script has not taken that name. Harmless on a server and when called again.
 */
export function defineChatKitElement(): void {
  if (typeof customElements === "undefined") return;
  for (const tag of [OWN_TAG, SHARED_TAG]) {
    if (!customElements.get(tag)) customElements.define(tag, createElementClass());
  }
}
