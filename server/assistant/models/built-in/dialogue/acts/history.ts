import { z } from "zod";
import type { Target } from "#server/assistant/models/built-in/language/request.ts";
import { findTarget } from "../find.ts";
import type { Scene } from "../scene.ts";
import { type Script, ToolRefusal } from "../script.ts";
import { readMoment } from "../time.ts";
import { describeDue } from "../words.ts";

const told = z.object({
  changes: z.array(
    z.object({
      at: z.string(),
      by: z.string(),
      what: z.string(),
      kind: z.string(),
      title: z.string().nullable(),
    }),
  ),
});
const most = 8;

/** Tells what was changed: all of it, in a time, or of one task. */
export function* tellHistory(scene: Scene, target: Target): Script<string> {
  const [task] =
    target.text === null && target.reference === null
      ? []
      : yield* findTarget(scene, target, "show");
  const period = readMoment(target.when, { ...scene.context });
  const output = yield {
    name: "history",
    input: {
      what: null,
      task: task?.id ?? null,
      from: period?.date ?? null,
      to: period?.endDate ?? null,
      limit: most,
    },
  };
  const read = told.safeParse(output);
  if (!read.success) throw new ToolRefusal("I could not read the history.");
  const lines = read.data.changes.map(({ at, by, what, kind, title }) => {
    const who = by === "user" ? "you" : by === "assistant" ? "I" : "the system";
    return `- ${describeDue(at, scene.context.locale)}: ${who} ${past(what)} ${title ? `“${title}”` : `a ${kind}`}`;
  });
  return lines.length > 0
    ? ["These were the last changes:", ...lines].join("\n")
    : "Nothing was changed then.";
}

const past = (verb: string): string =>
  verb.endsWith("e") ? `${verb}d` : verb === "undo" ? "took back" : `${verb}ed`;
