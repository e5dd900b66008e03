import { z } from "zod";
import { createDb } from "#db/client.ts";
import { user } from "#db/schema/index.ts";
import { createTalker, type Talker } from "#server/assistant/eval/conversation.ts";
import { type Intent, runUtterance } from "#server/assistant/eval/utterance.ts";
import type { AssistantModel } from "#server/assistant/models/assistant-model.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { completeTask } from "#server/services/task/completion/complete.ts";
import { createTasks } from "#server/services/task/create-many.ts";
import { type EvaluationKind, evaluateLines, type Outcome, share } from "./kind.ts";

const intents = ["create", "list", "update", "delete", "none"] as const;

/** `title` is the span that names the task, with the spaces of its source around punctuation. */
const row = z.object({ text: z.string(), intent: z.enum(intents), title: z.string().nullish() });

interface UtteranceOutcome extends Outcome {
  expected: Intent;
  title: string | null;
  titleOk: boolean | null;
  when: string | null;
  tools: string[];
  milliseconds: number;
}

const warmUp = [
  "what is on my list?",
  "remind me to sweep the porch tomorrow at 5 and add soap to my shopping list",
  "delete the reminder about the hotel",
  "move the dentist to friday",
  "mark the trash as done",
  "how tall is a giraffe?",
];

/** Says every row to the assistant, each in a conversation of its own with the same tasks. */
export async function* evaluateUtterances(
  lines: Iterable<string>,
  model: AssistantModel,
): AsyncGenerator<object> {
  const database = await createDb("memory://");
  try {
    await database.migrate();
    const services = await seed({ db: database.db, now: new Date("2026-06-17T10:00:00Z") });
    const talker = createTalker(model);
    // The first turns pay for what is loaded and compiled on demand; people meet the ones after them.
    for (const text of warmUp) await runUtterance(services, talker, text);
    yield* evaluateLines(utterances(services, talker), lines);
  } finally {
    await database.close();
  }
}

function utterances(services: ServiceContext, talker: Talker): EvaluationKind<UtteranceOutcome> {
  const started = process.cpuUsage();
  return {
    async evaluate(line) {
      const { text, intent: expected, title: wanted } = row.parse(line);
      const {
        intent: found,
        title,
        when,
        tools,
        milliseconds,
      } = await runUtterance(services, talker, text);
      const titleOk = wanted ? plain(title ?? "") === plain(wanted) : null;
      return {
        text,
        expected,
        found,
        ok: expected === found,
        title,
        titleOk,
        when,
        tools,
        milliseconds,
      };
    },

    summarize(outcomes) {
      const of = (intent: Intent) => share(outcomes.filter(({ expected }) => expected === intent));
      const titled = outcomes.filter(({ titleOk }) => titleOk !== null);
      const times = outcomes.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
      const percentile = (p: number) =>
        Math.round((times[Math.floor(times.length * p)] ?? 0) * 10) / 10;
      return {
        ...share(outcomes),
        intents: Object.fromEntries(intents.map((intent) => [intent, of(intent)])),
        refusedOfNone: of("none").score,
        titleExact: share(titled.map((outcome) => ({ ...outcome, ok: outcome.titleOk === true }))),
        millisecondsPerTurn: {
          p50: percentile(0.5),
          p95: percentile(0.95),
          /** Mean of this process with its database; unlike the others it hardly depends on what else runs. */
          cpu: cpuSince(started, outcomes.length),
        },
      };
    },
  };
}

function cpuSince(started: NodeJS.CpuUsage, turns: number): number | null {
  const { user, system } = process.cpuUsage(started);
  return turns === 0 ? null : Math.round((user + system) / turns / 100) / 10;
}

/** Case, articles and the spacing around punctuation do not count. */
function plain(title: string): string {
  return title
    .toLowerCase()
    .replace(/\b(?:the|an?)\b/g, "")
    .replace(/\s*([^\p{L}\p{N}\s])\s*/gu, "$1")
    .replace(/\s+/g, " ")
    .replace(/^[\s.,]+|[\s.,]+$/g, "");
}

/** A list such as people have. */
async function seed({ db, now }: Pick<ServiceContext, "db" | "now">): Promise<ServiceContext> {
  const id = "eval";
  await db.insert(user).values({ id, name: "Eval", email: "eval@example.com" });
  const services: ServiceContext = { actor: { kind: "user", userId: id, zone: "UTC" }, db, now };
  const [first] = await createTasks(services, {
    tasks: [
      { title: "Book the hotel" },
      { title: "Buy milk", projectName: "Shopping" },
      { title: "Buy eggs", projectName: "Shopping", dueDate: "2026-06-17" },
      { title: "Call mom", dueDate: "2026-06-18", dueTime: "18:00" },
      { title: "Pay the electricity bill", dueDate: "2026-06-15", priority: 1 },
      { title: "Dentist appointment", dueDate: "2026-06-19", dueTime: "09:30" },
      { title: "Finish the tax return", notes: "Form 1040", labelNames: ["home"] },
      { title: "Take out the trash", dueDate: "2026-06-18" },
    ],
  });
  if (first) await completeTask(services, { id: first.id });
  return services;
}
