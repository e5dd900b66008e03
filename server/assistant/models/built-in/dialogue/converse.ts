import type { Exchange } from "../conversation.ts";
import type { Request } from "../language/request.ts";
import { anything } from "../language/request.ts";
import { understand } from "../language/understand.ts";
import { changeTasks } from "./acts/change.ts";
import { changeCollection } from "./acts/collections.ts";
import { createTasks } from "./acts/create.ts";
import { tellHistory } from "./acts/history.ts";
import { createList, settleTasks, undoLast } from "./acts/settle.ts";
import { showTasks } from "./acts/show.ts";
import { ask } from "./choose.ts";
import { focusOf } from "./focus.ts";
import type { Scene } from "./scene.ts";
import { type Script, ToolRefusal } from "./script.ts";
import { sentences } from "./talk.ts";

/** Everything one message asks for, in order; returns what to say about it. */
export function* converse(
  message: string,
  before: readonly Exchange[],
  { context, page }: Pick<Scene, "context" | "page">,
): Script<string> {
  const scene: Scene = { context, page, focus: focusOf(before) };
  const said: string[] = [];
  for (const request of understand(message)) said.push(yield* attempt(scene, request, before));
  return [...new Set(said)].join(" ");
}

/** A request that cannot be met says so and does not keep the next one from being tried. */
function* attempt(scene: Scene, request: Request, before: readonly Exchange[]): Script<string> {
  try {
    return yield* meet(scene, request, before);
  } catch (error) {
    if (error instanceof ToolRefusal) return error.message;
    throw error;
  }
}

function* meet(scene: Scene, request: Request, before: readonly Exchange[]): Script<string> {
  switch (request.intent) {
    case "create":
      return yield* createTasks(scene, request.drafts);
    case "create-list":
      return yield* createList(request.name ?? (yield* askName()));
    case "list":
      return yield* showTasks(scene, request);
    case "update":
      return yield* changeTasks(scene, request.target, request.change);
    case "complete":
    case "reopen":
    case "delete":
    case "restore":
      return yield* settleTasks(scene, request.intent, request.target);
    case "skip":
      return yield* settleTasks(scene, "skip", request.target);
    case "collection":
      return yield* changeCollection(request);
    case "history":
      return yield* tellHistory(scene, request.target);
    case "undo":
      return yield* undoLast(scene);
    case "correct":
      if (scene.focus.length === 0) return yield* showThen(scene, request);
      return yield* changeTasks(
        scene,
        { ...anything, all: true, reference: { kind: "them", count: null } },
        request.change,
      );
    case "point":
      return yield* pointAgain(scene, request, before);
    default:
      return sentences[request.intent];
  }
}

/** A day or a time said out of the blue ("tomorrow?") asks what there is then. */
function* showThen(
  scene: Scene,
  { change, corrected }: Extract<Request, { intent: "correct" }>,
): Script<string> {
  if (corrected || change.kind !== "date" || change.when === "") return sentences.none;
  const target = { ...anything, all: true, when: change.when };
  return yield* showTasks(scene, { intent: "list", target, asks: "show" });
}

function* askName(): Script<string> {
  const name = yield* ask({
    purpose: "create",
    question: "What should the list be called?",
    choices: [],
    multiple: false,
  });
  if (name === "" || understand(name)[0]?.intent === "refuse")
    throw new ToolRefusal("All right, I made no list.");
  return name;
}

/** "No, the second one": takes back what the last message did and does it to the task that was meant. */
function* pointAgain(
  scene: Scene,
  request: Extract<Request, { intent: "point" }>,
  before: readonly Exchange[],
): Script<string> {
  const last = before.at(-1);
  const [previous] = last ? understand(last.message) : [];
  const acted = last?.calls.some(
    (call) => call.name !== "find_tasks" && call.name !== "ask_person",
  );
  if (!request.corrected || !previous || !("target" in previous) || !acted) return sentences.none;
  if (previous.intent === "list") return sentences.none;
  yield* undoLast(scene);
  scene.focus = focusOf(before.slice(0, -1));
  return yield* attempt(scene, { ...previous, target: request.target }, before);
}
