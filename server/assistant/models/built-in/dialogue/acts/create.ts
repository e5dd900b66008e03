import { readDraft } from "#server/assistant/models/built-in/language/draft.ts";
import { readFiled } from "#server/assistant/models/built-in/language/filed.ts";
import { readPriority } from "#server/assistant/models/built-in/language/priority.ts";
import { anything, type Draft } from "#server/assistant/models/built-in/language/request.ts";
import { understand } from "#server/assistant/models/built-in/language/understand.ts";
import { findWhenPhrases } from "#server/assistant/models/built-in/language/when/phrases.ts";
import type { TaskView } from "#server/assistant/tools/task-view.ts";
import { ask } from "../choose.ts";
import { findTarget } from "../find.ts";
import { act, type Scene } from "../scene.ts";
import { type Script, ToolRefusal } from "../script.ts";
import { readMoment, readRepeat, toDue } from "../time.ts";
import { mention, titles } from "../words.ts";

/** Makes tasks; asks for a title that was not said. */
export function* createTasks(scene: Scene, drafts: readonly Draft[]): Script<string> {
  const whole = drafts.some((draft) => draft.title === null)
    ? yield* askTitle(drafts)
    : [...drafts];
  const tasks = [];
  for (const draft of whole) tasks.push(yield* toTask(scene, draft));
  const { tasks: made } = yield* act(scene, "create_tasks", { tasks });
  return said(made, scene.context.locale);
}

function said(made: readonly TaskView[], locale: string): string {
  const [only] = made;
  if (made.length === 1 && only)
    return `Added ${mention(only, locale)}${only.repeats ? ", repeating" : ""}.`;
  return `Added ${titles(made)}.`;
}

function* askTitle(drafts: readonly Draft[]): Script<Draft[]> {
  const answer = yield* ask({
    purpose: "create",
    question: "What should I put on your list?",
    choices: [],
    multiple: false,
  });
  const [request] = understand(answer);
  if (answer === "" || request?.intent === "refuse")
    throw new ToolRefusal("All right, I added nothing.");
  const given = request?.intent === "create" ? request.drafts : [readDraft(answer)];
  const [asked] = drafts;
  return given.map((draft) => ({
    ...draft,
    title: draft.title ?? answer,
    when: draft.when ?? asked?.when ?? null,
    repeat: draft.repeat ?? asked?.repeat ?? null,
    list: draft.list ?? asked?.list ?? null,
  }));
}

function* toTask(scene: Scene, draft: Draft): Script<Record<string, unknown>> {
  const filed = readFiled(draft.title ?? "");
  const priority = readPriority(filed.text);
  const parent = draft.parent
    ? yield* findTarget(scene, { ...anything, text: draft.parent }, "update")
    : [];
  const { due, repeat } = timeOf(draft, scene);
  return {
    title: capitalized(priority.text || (draft.title ?? "")),
    notes: null,
    due,
    repeat,
    priority: priority.priority,
    project: draft.list ?? filed.list,
    labels: filed.label ? [filed.label] : [],
    part_of: parent[0]?.id ?? null,
  };
}

/** When a draft is due: what was said of the reminder, else what its title says. */
function timeOf(draft: Draft, scene: Scene): { due: string | null; repeat: string | null } {
  const titled = findWhenPhrases(draft.title ?? "")
    .map((phrase) => phrase.text)
    .join(" ");
  const spoken = [
    titled,
    `${draft.repeat} ${draft.when ?? ""}`,
    `${draft.repeat} ${titled}`,
    draft.repeat,
  ];
  const repeated = draft.repeat ? firstRepeat(spoken, scene) : null;
  const moment = readMoment(draft.when, scene.context) ?? readMoment(titled, scene.context);
  if (repeated)
    return { due: draft.when && moment ? toDue(moment) : repeated.due, repeat: repeated.rule };
  return { due: moment ? toDue(moment) : null, repeat: null };
}

/** The first of these words that repeats; a title may say more exactly when than its frame ("weekly"). */
function firstRepeat(
  spoken: readonly (string | null)[],
  scene: Scene,
): ReturnType<typeof readRepeat> {
  for (const words of spoken) {
    const repeated = readRepeat(words?.trim() ?? null, scene.context);
    if (repeated) return repeated;
  }
  return null;
}

const capitalized = (title: string): string => title.charAt(0).toUpperCase() + title.slice(1);
