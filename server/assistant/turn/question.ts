import type { ThreadStreamEvent } from "#chatkit/protocol/events.ts";
import { askPersonTool } from "../tools/ask-person.ts";
import { messageItem, questionItem } from "./new-item.ts";
import type { TurnRunState } from "./run-state.ts";

/** The question a run ended with: choices take the composer's place, a free one is simply said. */
export function* questionEvents(
  threadId: string,
  { results }: Pick<TurnRunState, "results">,
): Generator<ThreadStreamEvent> {
  const last = results.at(-1);
  if (last?.tool.name !== askPersonTool.name) return;
  const { question, choices, multiple } = askPersonTool.input.parse(last.input);
  if (choices.length === 0) {
    yield { type: "thread.item.done", item: messageItem(threadId, question) };
    return;
  }
  const options = choices.map((value) => ({ value }));
  const inputs = [{ type: "multiple_choice" as const, id: "choice", question, options, multiple }];
  yield { type: "thread.item.done", item: questionItem(threadId, inputs) };
}
