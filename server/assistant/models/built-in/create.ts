import { type AssistantModel, tidyTitle } from "../assistant-model.ts";
import { BuiltInModel } from "./built-in-model.ts";

/** The assistant without a network; it names a conversation by its first message. */
export function createBuiltInModel(): AssistantModel {
  return {
    name: "built-in",
    model: new BuiltInModel(),
    settings: {},
    reads: new Set(),
    nameThread: async (message) => {
      const title = tidyTitle(message);
      return title.charAt(0).toUpperCase() + title.slice(1);
    },
  };
}
