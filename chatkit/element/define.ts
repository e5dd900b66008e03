import { createElementClass } from "./host/element-class.ts";

/** The name of our own, under which this element can always be had. */
export const OWN_TAG = "open-chatkit";
const SHARED_TAG = "openai-chatkit";

/**
 * Makes the element known to the page: as `open-chatkit`, and as `openai-chatkit` too where OpenAI's
 * script has not taken that name, unless `shared` is false. Harmless on a server and when called again.
 */
export function defineChatKitElement({ shared = true }: { shared?: boolean } = {}): void {
  if (typeof customElements === "undefined") return;
  for (const tag of shared ? [OWN_TAG, SHARED_TAG] : [OWN_TAG]) {
    if (!customElements.get(tag)) customElements.define(tag, createElementClass());
  }
}
