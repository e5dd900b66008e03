import { anything, type Request } from "../request.ts";

const thing = "(?:ones?|tasks?|items?|reminders?|to-?dos|things?|everything|all|what|those|these)";
const place =
  "(?:(?:that |which )?(?:i(?:'m| am)|we(?:'re| are)) (?:currently )?(?:looking at|seeing|viewing)(?: (?:right )?now)?|(?:that |which )?i (?:can )?see(?: here| (?:right )?now)?|(?:that (?:is|are) |which (?:is|are) )?(?:shown |visible )?(?:on|in) (?:my|the|this) (?:screen|view|page)|(?:shown|visible) here)";
const onScreen = new RegExp(
  `^(?:(?:all|every|each)(?: of)? )?(?:(?:the|my|those|these) )?(?:${thing} )?${place}$`,
);
const asked = new RegExp(
  `^(?:what(?:'s| is| are|s)?|which ${thing} (?:is|are)|show(?: me)?|list|read(?: me| out)?|tell me)(?: the| my)?(?: ${thing})?(?: (?:is|are))? ?(?:${place}|(?:am i|are we) (?:looking at|seeing|viewing)(?: (?:right )?now)?|do i see)$`,
);

/** "the ones I'm looking at", "everything on my screen", "the tasks in this view". */
export function isOnScreen(text: string): boolean {
  return onScreen.test(text);
}

/** "what's on my screen?", "what am I looking at", "show me the tasks in this view". */
export function readScreenAsk(text: string): Request | null {
  if (
    !asked.test(
      text
        .replace(/[?.!]+$/, "")
        .trim()
        .toLowerCase(),
    )
  )
    return null;
  const target = { ...anything, all: true, reference: { kind: "screen" as const } };
  return { intent: "list", asks: "show", target };
}
