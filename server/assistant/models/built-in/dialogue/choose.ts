import { z } from "zod";
import type { TaskView } from "#server/assistant/tools/task-view.ts";
import { readReference } from "../language/reference.ts";
import { readTarget } from "../language/target.ts";
import { normalize, trimPunctuation } from "../language/text/normalize.ts";
import { understand } from "../language/understand.ts";
import { bestMatches } from "./match.ts";
import type { Scene } from "./scene.ts";
import type { Script } from "./script.ts";
import type { Purpose } from "./search.ts";
import { describeDue } from "./words.ts";

/** The arguments of `ask_person`: without choices, the answer is free text. */
export const question = z.object({
  purpose: z.string(),
  question: z.string(),
  choices: z.array(z.string()),
  multiple: z.boolean(),
});
const answered = z.object({ answer: z.string() });

/** Asks the person and waits for the next message. */
export function* ask(asked: z.infer<typeof question>): Script<string> {
  const output = yield { name: "ask_person", input: asked };
  const read = answered.safeParse(output);
  return read.success ? read.data.answer : "";
}

/** Lets the person choose among tasks; none when the answer is a refusal. */
export function* chooseTasks(
  { context: { locale } }: Scene,
  tasks: readonly TaskView[],
  { purpose, words }: { purpose: Purpose; words: string },
): Script<TaskView[]> {
  const offered = tasks.slice(0, 9);
  const labels = offered.map((task, index) => choiceLabel(task, { offered, index, locale }));
  const answer = yield* ask({ purpose, question: words, choices: labels, multiple: true });
  return chosen(answer, labels).flatMap((index) => offered[index] ?? []);
}

type Offer = { offered: readonly TaskView[]; index: number; locale: string };

function choiceLabel(task: TaskView, { offered, index, locale }: Offer): string {
  const label = task.due ? `${task.title} (${describeDue(task.due, locale)})` : task.title;
  const twins = offered.filter((other) => other.title === task.title && other.due === task.due);
  return twins.length > 1 ? `${index + 1}. ${label}` : label;
}

/** The positions of the choices that an answer means; empty when it means none of them. */
function chosen(answer: string, labels: readonly string[]): number[] {
  const text = trimPunctuation(normalize(answer));
  const exact = answer
    .split("\n")
    .map((line) => labels.indexOf(line.trim()))
    .filter((index) => index >= 0);
  if (exact.length > 0) return exact;
  const reference = readReference(text);
  if (
    /^(?:all|every one|everything)(?: of (?:them|those))?$/i.test(text) ||
    reference?.kind === "them"
  )
    return labels.map((_, index) => index);
  if (reference?.kind === "ordinals")
    return reference.numbers
      .map((n) => (n < 0 ? labels.length + n : n - 1))
      .filter((index) => index >= 0 && index < labels.length);
  const [request] = understand(text);
  const words =
    request?.intent === "point"
      ? (request.target.text ?? request.target.when ?? text)
      : (readTarget(text).text ?? text);
  const views = labels.map((title, index) => ({ ...blank, id: String(index), title }));
  const matches = bestMatches(views, words);
  return matches.length < labels.length ? matches.map((view) => Number(view.id)) : [];
}

const blank: TaskView = {
  id: "",
  title: "",
  due: null,
  repeats: null,
  priority: 4,
  project: null,
  labels: [],
  notes: null,
  part_of: null,
  done: false,
  deleted: false,
};

const commanding = new Set([
  "list",
  "update",
  "delete",
  "undo",
  "help",
  "create-list",
  "reopen",
  "restore",
  "skip",
  "collection",
  "history",
  "greeting",
  "thanks",
]);

/** Whether a message answers a question, instead of asking for something new. */
export function answers(message: string, asked: z.infer<typeof question>): boolean {
  if (chosen(message, asked.choices).length > 0) return true;
  const requests = understand(message);
  const [first] = requests;
  if (first?.intent === "refuse") return true;
  if (asked.choices.length > 0) return false;
  return !requests.some(
    (request) =>
      commanding.has(request.intent) ||
      (request.intent === "create" && !request.weak) ||
      (request.intent === "complete" && !request.target.weak),
  );
}
