import { ScriptedModel } from "@openai/agents/testing";
import type { AssistantModel } from "../models/assistant-model.ts";

type Script = ConstructorParameters<typeof ScriptedModel>[0];

/** A model that says and calls what it is told, in order: for what a clever or a deceived model might do. */
export function scripted(script: Script, name = "scripted") {
  const model = new ScriptedModel(script);
  const assistant: AssistantModel = {
    name,
    model,
    settings: {},
    reads: new Set(),
    nameThread: async () => "Title",
  };
  return { model, assistant };
}
