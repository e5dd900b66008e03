import type { Request, Target } from "#server/assistant/models/built-in/language/request.ts";
import type { TaskResult } from "#server/assistant/tools/task-view.ts";
import { bestMatches } from "../match.ts";
import { act, type Scene, seeScreen } from "../scene.ts";
import { type Script, use } from "../script.ts";
import { inProject, isNamed, searchFor } from "../search.ts";
import { count, mention } from "../words.ts";

type Asked = Extract<Request, { intent: "list" }>;

/** Finds and shows tasks, or how many there are, or the lists themselves. */
export function* showTasks(scene: Scene, { target: named, asks }: Asked): Script<string> {
  if (asks === "lists") {
    const { hint } = yield* use("list_projects", {});
    return hint ?? "You have no lists yet.";
  }
  const target = inProject(named, scene.context);
  const found = yield* search(scene, target);
  scene.focus = found.tasks.length > 0 ? found.tasks : scene.focus;
  return said(found, target, scene.context.locale);
}

function* search(scene: Scene, target: Target): Script<TaskResult> {
  if (target.reference?.kind === "screen") {
    const ids = (yield* seeScreen(scene)).map(({ id }) => id);
    const wanted = searchFor({ ...target, reference: null }, "show", scene.context);
    return yield* act(scene, "find_tasks", { ...wanted, ids });
  }
  const exact = { ...searchFor(target, "show", scene.context), words: target.text };
  const found = yield* act(scene, "find_tasks", exact);
  if (found.tasks.length > 0 || target.text === null) return found;
  const { tasks: all } = yield* use(
    "find_tasks",
    searchFor({ ...target, when: null, list: null }, "show", scene.context),
  );
  const matches = bestMatches(all, target.text, 0.5);
  if (matches.length === 0) return { tasks: [] };
  return yield* act(scene, "find_tasks", {
    ...searchFor({ ...target, when: null, list: null }, "show", scene.context),
    ids: matches.map((task) => task.id),
  });
}

function said({ tasks, more }: TaskResult, target: Target, locale: string): string {
  const kind =
    target.state === "completed"
      ? "completed task"
      : target.state === "overdue"
        ? "overdue task"
        : "open task";
  const about =
    target.reference?.kind === "screen"
      ? " on your screen"
      : target.text
        ? ` about “${target.text}”`
        : target.when
          ? ` ${told(target.when, target.state)}`
          : target.list
            ? ` in “${target.list}”`
            : "";
  const [only] = tasks;
  if (tasks.length === 0)
    return isNamed(target) ? `I found no ${kind}${about}.` : "Your list is empty.";
  if (tasks.length === 1 && only) return `One ${kind}${about}: ${mention(only, locale)}.`;
  return `${more ? "The first " : ""}${count(tasks.length, kind)}${about}.`;
}

/** "for friday", "due this week", "from yesterday": when, in the person's words, as it is said after a noun. */
function told(when: string, state: Target["state"]): string {
  if (
    /^(?:for|on|by|due|before|after|until|till|from|in|since|between|within|during)\b/i.test(when)
  )
    return when;
  return `${state === "completed" ? "from" : "for"} ${when}`;
}
