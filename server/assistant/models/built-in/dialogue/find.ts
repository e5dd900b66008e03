import type { TaskView } from "#server/assistant/tools/task-view.ts";
import type { Target } from "../language/request.ts";
import { splitItems } from "../language/text/items.ts";
import { chooseTasks } from "./choose.ts";
import { bestMatches } from "./match.ts";
import { type Scene, seeScreen } from "./scene.ts";
import { type Script, ToolRefusal, use } from "./script.ts";
import { inProject, isNamed, type Purpose, searchFor } from "./search.ts";

const asking: Record<Purpose, string> = {
  show: "Which task do you mean?",
  update: "Which task should I change?",
  complete: "Which task is done?",
  reopen: "Which task should I reopen?",
  delete: "Which task should I delete?",
  restore: "Which task should I bring back?",
};

/**
 * The tasks that an act is for. One match is taken, several are put to the person unless all were meant.
 * Throws `ToolRefusal` with what to say when there are none, or when the person wants none of them.
 */
export function* findTarget(scene: Scene, target: Target, purpose: Purpose): Script<TaskView[]> {
  const found = target.reference
    ? yield* pointed(scene, target, purpose)
    : yield* named(scene, target.all ? inProject(target, scene.context) : target, purpose);
  if (found.length === 0) throw new ToolRefusal(missing(target));
  return found;
}

function* choice(scene: Scene, tasks: readonly TaskView[], purpose: Purpose): Script<TaskView[]> {
  const picked = yield* chooseTasks(scene, tasks, { purpose, words: asking[purpose] });
  if (picked.length === 0) throw new ToolRefusal("All right, I left everything as it was.");
  return picked;
}

function* pointed(scene: Scene, target: Target, purpose: Purpose): Script<TaskView[]> {
  const { reference } = target;
  if (reference?.kind === "screen") return yield* seeScreen(scene);
  const tagged = scene.context.tagged_tasks;
  const near = tagged.length > 0 ? tagged : scene.focus;
  if (reference?.kind === "ordinals") {
    const listed =
      near.length > 0
        ? near
        : (yield* use(
            "find_tasks",
            searchFor({ ...target, reference: null }, purpose, scene.context),
          )).tasks;
    return reference.numbers.flatMap((n) => listed.at(n < 0 ? n : n - 1) ?? []);
  }
  if (near.length === 0) return yield* anyOf(scene, target, purpose);
  const singular = reference?.kind === "it" && near.length > 1;
  const wrongCount =
    reference?.kind === "them" && reference.count !== null && reference.count !== near.length;
  return singular || wrongCount ? yield* choice(scene, near, purpose) : near;
}

/** Nothing says which: the open tasks themselves are the choice. */
function* anyOf(scene: Scene, target: Target, purpose: Purpose): Script<TaskView[]> {
  const { tasks } = yield* use(
    "find_tasks",
    searchFor({ ...target, reference: null }, purpose, scene.context),
  );
  return tasks.length < 2 ? tasks : yield* choice(scene, tasks, purpose);
}

function* named(scene: Scene, target: Target, purpose: Purpose): Script<TaskView[]> {
  if (!isNamed(target) && !target.all) {
    return scene.context.tagged_tasks.length > 0
      ? scene.context.tagged_tasks
      : yield* anyOf(scene, target, purpose);
  }
  const tagged = target.text === null ? [] : bestMatches(scene.context.tagged_tasks, target.text);
  if (tagged.length > 0) return tagged;
  const search = searchFor(target, purpose, scene.context);
  const { tasks } = yield* use("find_tasks", { ...search, words: target.text });
  if (target.text === null) return yield* settled(scene, tasks, { target, purpose });
  const matches = bestMatches(tasks, target.text);
  if (matches.length > 0) return yield* settled(scene, matches, { target, purpose });
  return yield* loosely(scene, target, purpose);
}

/**
 * No such task has all the words. Among all tasks most of the words may do; a time or list that was named may be part
 * of a title ("the lunch on Friday"); and several tasks may have been named at once.
 */
function* loosely(scene: Scene, target: Target, purpose: Purpose): Script<TaskView[]> {
  const words = target.text ?? "";
  const anywhere = { ...target, when: null, repeat: null, list: null, label: null };
  const { tasks } = yield* use("find_tasks", searchFor(anywhere, purpose, scene.context));
  const each = splitItems(words).map((part) => bestMatches(tasks, part));
  if (each.length > 1 && each.every((part) => part.length === 1)) {
    return [...new Set(each.flat())];
  }
  const matches = bestMatches(tasks, words);
  // A task of another day than the one that was said is asked about, though it be the only one.
  if (target.when !== null && matches.some(({ due }) => due !== null)) {
    return yield* choice(scene, matches, purpose);
  }
  if (matches.length > 0) return yield* settled(scene, matches, { target, purpose });
  const perhaps = target.weak ? [] : bestMatches(tasks, words, 0.5);
  return perhaps.length > 0 ? yield* choice(scene, perhaps, purpose) : [];
}

type Asked = { target: Target; purpose: Purpose };

function* settled(scene: Scene, tasks: TaskView[], { target, purpose }: Asked): Script<TaskView[]> {
  return tasks.length < 2 || target.all ? tasks : yield* choice(scene, tasks, purpose);
}

function missing(target: Target): string {
  if (target.text) return `I found no task about “${target.text}”, so I changed nothing.`;
  return "I found no task like that, so I changed nothing.";
}
