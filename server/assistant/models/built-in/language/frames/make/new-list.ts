import type { Request } from "#server/assistant/models/built-in/language/request.ts";
import { listName } from "#server/assistant/models/built-in/language/target.ts";
import { group } from "#server/assistant/models/built-in/language/text/group.ts";
import { trimPunctuation } from "#server/assistant/models/built-in/language/text/normalize.ts";
import { determiner } from "#server/assistant/models/built-in/language/words.ts";

const newList = new RegExp(
  `^(?:.*\\b)?(?:create|make|start|begin|open|build|set up|want|like|need|add|new) (?:me )?(?:${determiner} )?(?:new )?(?:(?<name>[\\w' -]*?) )?(?:list|project)s?\\b(?: (?:called|named|titled|for|of|to|with))?(?<rest>.*)$`,
  "i",
);
/** "create a new list", "make a list of my pending bills". */
export function readNewList(text: string): Request | null {
  if (
    !/^(?:(?:by|for) \w+ )?(?:create|make|start|begin|open (?:a|an|another|up)|build|set up|add|new|i want|i'd like|i need|need|delete the old .* and create)\b/i.test(
      text,
    )
  )
    return null;
  const match = newList.exec(text);
  if (!match?.groups)
    return /^(?:create|make) (?:a |another )?new\b/i.test(text)
      ? { intent: "create-list", name: null }
      : null;
  const named = trimPunctuation(group(match, "rest")).replace(
    new RegExp(`^(?:${determiner} )`, "i"),
    "",
  );
  return {
    intent: "create-list",
    name:
      listName(match.groups.name) ??
      (/^(?:me|us|myself|)(?: please)?$/i.test(named) ? null : named),
  };
}
