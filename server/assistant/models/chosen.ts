import type { UserMessageItem } from "#chatkit/protocol/items.ts";
import { CustomStreamError } from "#chatkit/server/errors.ts";
import type { TurnContext } from "#chatkit/server/options.ts";
import type { AssistantModel } from "./assistant-model.ts";

/** Where a thread keeps the model that was chosen in it, for what is answered without a message. */
const key = "model";

/**
 * The model that the message asks for, else the one last chosen in the thread, else the first. One that is not
 * offered is refused when it is asked for, and forgotten when it was only remembered.
 */
export function chosenModel<C>(
  turn: TurnContext<C>,
  models: readonly AssistantModel[],
  message: UserMessageItem | undefined,
): AssistantModel {
  const [first] = models;
  if (!first) throw new Error("The assistant has no model.");
  const { metadata } = turn.thread;
  const asked = message?.inference_options.model;
  const offered = (name: unknown) => models.find((model) => model.name === name);
  if (asked === undefined) return offered(metadata[key]) ?? first;
  const model = offered(asked);
  if (!model) {
    throw new CustomStreamError(
      "This model is not offered here. Choose another one and ask again.",
    );
  }
  if (metadata[key] !== asked) turn.updateThread({ metadata: { ...metadata, [key]: asked } });
  return model;
}
