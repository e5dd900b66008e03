import type { OpenAIConfig } from "#server/config/config.ts";
import type { AssistantModel } from "./assistant-model.ts";
import { createBuiltInModel } from "./built-in/create.ts";
import { createOpenAIModel } from "./openai/create.ts";

/** The configured model, or the one that needs no configuration and no network. */
export function chooseModel(openai: OpenAIConfig | undefined): AssistantModel {
  return openai ? createOpenAIModel(openai) : createBuiltInModel();
}
