import type { Request } from "#server/assistant/models/built-in/language/request.ts";
import { trimPunctuation } from "#server/assistant/models/built-in/language/text/normalize.ts";

type Collection = Extract<Request, { intent: "collection" }>;

const noun = "(?<kind>lists?|projects?|labels?|tags?|(?:saved )?filters?)";
const named = `(?:the |my |our )?(?:${noun} (?:called |named )?(?<after>.+?)|(?<before>.+?) ${noun.replace("kind", "kind2")})`;
const frames: ReadonlyArray<readonly [Collection["act"], RegExp]> = [
  [
    "rename",
    new RegExp(`^(?:rename|retitle|change the name of) ${named} (?:to|as|into) (?<value>.+)$`, "i"),
  ],
  ["archive", new RegExp(`^(?:archive|put away|shelve) ${named}$`, "i")],
  ["unarchive", new RegExp(`^(?:unarchive|reactivate|take up|bring back|restore) ${named}$`, "i")],
  ["remove", new RegExp(`^(?:delete|remove|get rid of|drop|erase) ${named}$`, "i")],
];
const newLabel =
  /^(?:create|make|add|new|set up) (?:an? )?(?:new )?(?:label|tag) (?:called |named )?(?<name>@?[\w -]+)$/i;
const newFilter =
  /^(?:save|create|make|add|new) (?:an? |this |the )?(?:new )?(?:saved )?(?:filter|view|search) (?:called |named |as )?(?<name>.+?) ?(?:: ?| for | with | showing | that shows | as )(?<query>.+)$/i;
const pronoun = /^(?:it|this|that|them|all|all my|every|everything|item)$/i;

/** Renames, archives, makes and deletes projects, labels and saved filters, as opposed to what is in them. */
export function readCollection(text: string): Request | null {
  const filter = newFilter.exec(text)?.groups;
  if (filter) return request("create", "filter", filter.name ?? "", filter.query ?? null);
  const label = newLabel.exec(text)?.groups;
  if (label) return request("create", "label", label.name ?? "");
  for (const [act, frame] of frames) {
    const found = frame.exec(text)?.groups;
    if (!found) continue;
    const word = found.kind ?? found.kind2 ?? "";
    // "delete my shopping list" is about the tasks on it.
    if (act === "remove" && /^list/i.test(word)) return null;
    const name = found.after ?? found.before ?? "";
    if (pronoun.test(name) || (act === "remove" && /\b(?:from|in|on|off|tasks?)\b/i.test(name)))
      return null;
    return request(act, kindOf(word), name, found.value ?? null);
  }
  return null;
}

function request(
  act: Collection["act"],
  kind: Collection["kind"],
  name: string,
  value: string | null = null,
): Request {
  const plain = trimPunctuation(name).replace(/^["']|["']$|^@/g, "");
  return { intent: "collection", act, kind, name: plain, value: value && trimPunctuation(value) };
}

function kindOf(word: string): Collection["kind"] {
  if (/^(?:label|tag)/i.test(word)) return "label";
  return /filter/i.test(word) ? "filter" : "project";
}
