import { describe, expect, it } from "vitest";
import { useTestDatabase } from "#db/testing/database.ts";
import { personContext, throughAssistant } from "#server/services/testing/context.ts";
import { Conversation, createTalker, type Turn } from "../eval/conversation.ts";
import { createBuiltInModel } from "../models/built-in/create.ts";
import { changing } from "./changing.cases.ts";
import { creating } from "./creating.cases.ts";
import { finishing } from "./finishing.cases.ts";
import { organizing } from "./organizing.cases.ts";
import { refusing } from "./refusing.cases.ts";
import { type Scenario, seed, stateOf } from "./scenario.ts";
import { talking } from "./talking.cases.ts";

const all: Record<string, Scenario[]> = {
  creating,
  changing,
  finishing,
  organizing,
  talking,
  refusing,
};

describe.each(Object.entries(all))("%s", (_kind, scenarios) => {
  const database = useTestDatabase();
  const talker = createTalker(createBuiltInModel());

  it.each(scenarios)("$name", async ({ given = [], say, after, ...expected }) => {
    const person = await personContext(database().db);
    await seed(person, given);
    const before = await stateOf(person);
    const talk = new Conversation(talker, throughAssistant(person), expected.approve ?? true);
    const turns: Turn[] = [];
    for (const message of say) turns.push(await talk.say(message));
    const last = turns.at(-1);
    const context = turns.map(({ text }) => text).join("\n");
    expect(await stateOf(person), context).toEqual(after ? [...after].sort() : before);
    expect(last?.answers.at(-1)?.tool.name === "ask_person", context).toBe(expected.asks ?? false);
    if (expected.says) expect(last?.text).toContain(expected.says);
    if (expected.approvals !== undefined) {
      expect(turns.flatMap(({ approvals }) => approvals)).toHaveLength(expected.approvals);
    }
  });
});
