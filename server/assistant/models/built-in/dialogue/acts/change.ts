import {
  anything,
  type Change,
  type Target,
} from "#server/assistant/models/built-in/language/request.ts";
import { understand } from "#server/assistant/models/built-in/language/understand.ts";
import type { TaskView } from "#server/assistant/tools/task-view.ts";
import { ask } from "../choose.ts";
import { findTarget } from "../find.ts";
import { act, type Scene } from "../scene.ts";
import { type Script, ToolRefusal } from "../script.ts";
import { moveDue, readRepeat, shiftDue } from "../time.ts";
import { mention, titles } from "../words.ts";

/** Changes tasks; asks what should change when that was not said. */
export function* changeTasks(scene: Scene, target: Target, wanted: Change): Script<string> {
  const tasks = yield* findTarget(scene, target, "update");
  const change = wanted.kind === "unsaid" ? yield* askChange(tasks) : wanted;
  if (change.kind === "parent") return yield* putBelow(scene, tasks, change.parent);
  if (change.kind === "list" && /^inbox$/i.test(change.list)) {
    yield* place(scene, tasks, { project: "" });
    return `Moved ${titles(tasks)} to the inbox.`;
  }
  if (change.kind === "list" && !change.certain && !hasProject(scene, change.list))
    throw new ToolRefusal(`You have no project “${change.list}”, so I changed nothing.`);
  if (isMove(change)) return yield* reschedule(scene, tasks, change);
  const { tasks: changed } = yield* act(scene, "update_tasks", {
    changes: tasks.map((task) => ({ ...unchanged, id: task.id, ...fields(change) })),
  });
  return `Changed ${titles(changed)}.`;
}

const hasProject = ({ context }: Scene, name: string): boolean =>
  context.projects.some((project) => project.toLowerCase() === name.toLowerCase());

function* putBelow(scene: Scene, tasks: readonly TaskView[], named: string): Script<string> {
  const [parent] = yield* findTarget(scene, { ...anything, text: named }, "update");
  if (!parent) throw new ToolRefusal(`I found no task about “${named}”, so I changed nothing.`);
  const placed = yield* place(scene, tasks, { part_of: parent.id });
  return `Put ${titles(placed)} below “${parent.title}”.`;
}

function* place(
  scene: Scene,
  tasks: readonly TaskView[],
  at: { project: string } | { part_of: string },
): Script<TaskView[]> {
  const stays = { project: null, part_of: null, after: null, before: null };
  const changes = tasks.map(({ id }) => ({ id, ...stays, ...at }));
  return (yield* act(scene, "place_tasks", { changes })).tasks;
}

const unchanged = {
  title: null,
  notes: null,
  append_note: null,
  priority: null,
  project: null,
  add_labels: [],
  remove_labels: [],
};

function fields(change: Change): Record<string, unknown> {
  switch (change.kind) {
    case "title":
      return { title: change.title.charAt(0).toUpperCase() + change.title.slice(1) };
    case "note":
      return { append_note: change.note };
    case "priority":
      return { priority: change.priority };
    case "list":
      return { project: change.list };
    case "label":
      return { add_labels: [change.label] };
    case "unlabel":
      return { remove_labels: [change.label] };
    default:
      return {};
  }
}

type Moved = Extract<Change, { kind: "date" | "shift" | "clear-date" | "end-repeat" }>;

const isMove = (change: Change): change is Moved =>
  ["date", "shift", "clear-date", "end-repeat"].includes(change.kind);

function* reschedule(scene: Scene, tasks: readonly TaskView[], change: Moved): Script<string> {
  const changes = tasks.map((task) => ({ id: task.id, ...newTime(scene, task, change) }));
  const { tasks: moved } = yield* act(scene, "reschedule_tasks", { changes });
  const [only] = moved;
  if (change.kind === "clear-date") return `Removed the date of ${titles(moved)}.`;
  if (change.kind === "end-repeat") return `${titles(moved)} will not repeat any more.`;
  return moved.length === 1 && only
    ? `Moved: ${mention(only, scene.context.locale)}.`
    : `Moved ${titles(moved)}.`;
}

function newTime(
  scene: Scene,
  task: TaskView,
  change: Moved,
): { due: string | null; repeat: string | null } {
  if (change.kind === "clear-date") return { due: null, repeat: null };
  if (change.kind === "end-repeat") return { due: "unchanged", repeat: "never" };
  if (change.kind === "shift")
    return { due: shiftDue(task.due, change, scene.context), repeat: null };
  const repeated = readRepeat(change.repeat, scene.context);
  const due = change.when ? moveDue(task.due, change.when, scene.context) : (repeated?.due ?? null);
  if (!due)
    throw new ToolRefusal(
      `I did not understand the time “${change.when || change.repeat}”, so I changed nothing.`,
    );
  return { due, repeat: repeated?.rule ?? null };
}

function* askChange(tasks: readonly TaskView[]): Script<Change> {
  const answer = yield* ask({
    purpose: "update",
    question: `What should I change about ${titles(tasks)}? You can say a time, like “tomorrow at 5”.`,
    choices: [],
    multiple: false,
  });
  const [request] = understand(answer);
  if (request?.intent === "update" || request?.intent === "correct") {
    if (request.change.kind !== "unsaid") return request.change;
  }
  throw new ToolRefusal("I did not understand that as a change, so I left it as it was.");
}
