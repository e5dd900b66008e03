import { z } from "zod";
import type { ServiceContext } from "#server/services/context.ts";
import type { ToolAnswer } from "../turn/run-state.ts";
import { Conversation, type Talker } from "./conversation.ts";

/** What a message was taken for, told from what the assistant did about it. */
export type Intent = "create" | "list" | "update" | "delete" | "none";

export type Utterance = {
  intent: Intent;
  /** The title given to what was made, or the words looked for. */
  title: string | null;
  when: string | null;
  tools: string[];
  milliseconds: number;
};

const acts: Record<string, Intent> = {
  create_tasks: "create",
  create_project: "create",
  update_tasks: "update",
  reschedule_tasks: "update",
  complete_tasks: "update",
  reopen_tasks: "update",
  restore_tasks: "update",
  undo: "update",
  delete_tasks: "delete",
  skip_occurrences: "update",
  update_project: "update",
  update_label: "update",
  update_filter: "update",
  create_label: "create",
  create_filter: "create",
  delete_project: "delete",
  delete_label: "delete",
  delete_filter: "delete",
  list_projects: "list",
  history: "list",
};
/** What a look-up or a question was for. */
const purposes: Record<string, Intent> = {
  create: "create",
  show: "list",
  update: "update",
  complete: "update",
  reopen: "update",
  restore: "update",
  delete: "delete",
};

/**
 * Says one thing in a fresh conversation, approving nothing that is put before the person. What it changes is taken
 * back, so that every utterance meets the same tasks.
 */
export async function runUtterance(
  services: ServiceContext,
  talker: Talker,
  text: string,
): Promise<Utterance> {
  const started = performance.now();
  const answers: ToolAnswer[] = [];
  const tried: string[] = [];
  await services.db
    .transaction(async (tx) => {
      const conversation = new Conversation(talker, { ...services, db: tx }, false);
      const turn = await conversation.say(text);
      answers.push(...turn.answers);
      tried.push(...turn.tried);
      throw new TakenBack();
    })
    .catch((error: unknown) => {
      if (!(error instanceof TakenBack)) throw error;
    });
  const milliseconds = performance.now() - started;
  return { ...read(answers, tried), tools: tried, milliseconds };
}

class TakenBack extends Error {}

const found = z.object({
  purpose: z.string(),
  words: z.string().nullish(),
  from: z.string().nullish(),
  to: z.string().nullish(),
});
const made = z.object({
  tasks: z.array(
    z.object({ title: z.string(), due: z.string().nullable(), repeat: z.string().nullable() }),
  ),
});

function read(
  answers: readonly ToolAnswer[],
  tried: readonly string[],
): Pick<Utterance, "intent" | "title" | "when"> {
  const act = answers.find(({ tool }) => acts[tool.name] !== undefined);
  const looked = answers.flatMap(({ input }) => found.safeParse(input).data ?? []);
  const drafts = act ? made.safeParse(act.input).data?.tasks : undefined;
  const [draft] = drafts ?? [];
  // What was refused ("a list of that name exists") was understood all the same.
  const name = act?.tool.name ?? tried.find((one) => acts[one] !== undefined) ?? "";
  const intent = acts[name] ?? purposes[looked[0]?.purpose ?? ""] ?? "none";
  if (draft) return { intent, title: draft.title, when: draft.repeat ?? draft.due };
  const words = looked.find((search) => search.words)?.words ?? null;
  const dated = looked.find((search) => search.from ?? search.to);
  return { intent, title: words, when: dated?.from ?? dated?.to ?? null };
}
