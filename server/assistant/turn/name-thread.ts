import type { UserMessageItem } from "#chatkit/protocol/items.ts";
import type { TurnContext } from "#chatkit/server/options.ts";
import type { AssistantModel } from "../models/assistant-model.ts";
import { messageText } from "./to-model-input.ts";

/** Gives a conversation its title after its first answer; a person's own title stays. */
export async function nameThread<C>(
  turn: TurnContext<C>,
  model: AssistantModel,
  message: UserMessageItem,
): Promise<void> {
  if (turn.thread.title || turn.signal.aborted) return;
  const title = await model.nameThread(messageText(message), turn.signal);
  if (title) turn.updateThread({ title });
}
