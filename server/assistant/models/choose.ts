import type { OpenAIConfig } from "#server/config/config.ts";
import type { AssistantModel } from "./assistant-model.ts";
import { createBuiltInModel } from "./built-in/create.ts";
import { createOpenAIModels } from "./openai/create.ts";

/** The configured models, the default first, or the one that needs no configuration and no network. */
export function chooseModels(openai: OpenAIConfig | undefined): AssistantModel[] {
  return openai ? createOpenAIModels(openai) : [createBuiltInModel()];
}
