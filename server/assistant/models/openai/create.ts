import {
  type ModelSettings,
  OpenAIChatCompletionsModel,
  OpenAIResponsesModel,
} from "@openai/agents";
import OpenAI from "openai";
import type { OpenAIConfig } from "#server/config/config.ts";
import type { AssistantModel } from "../assistant-model.ts";
import { nameByModel } from "./name-by-model.ts";
import { readsOf } from "./reads.ts";

/** Patience with one request, in milliseconds; an answer that streams is not cut off by it. */
const requestTimeout = 60_000;
/** The client waits between tries: half a second first, longer each time, or as `Retry-After` says. */
const retries = 2;

/** `fetch` is for whoever wants to see the requests. */
export type OpenAIOptions = { timeout?: number; maxRetries?: number; fetch?: typeof fetch };

/**
 * The configured models of OpenAI through the Responses API, or through chat completions for servers that speak only that.
 * Nothing is kept on OpenAI's side where the model can do without.
 */
export function createOpenAIModels(
  config: OpenAIConfig,
  options: OpenAIOptions = {},
): AssistantModel[] {
  const client = new OpenAI({
    apiKey: config.apiKey,
    baseURL: config.baseUrl,
    timeout: options.timeout ?? requestTimeout,
    maxRetries: options.maxRetries ?? retries,
    fetch: options.fetch,
  });
  return config.models.map((name) => {
    const model =
      config.api === "responses"
        ? new OpenAIResponsesModel(client, name)
        : new OpenAIChatCompletionsModel(client, name);
    const settings = settingsFor(config, name);
    const reads = readsOf(config, name);
    return { name, model, settings, reads, nameThread: nameByModel(model, settings) };
  });
}

/** Reasoning models refuse a temperature, and need their reasoning kept between the calls of a run. */
function settingsFor({ api, temperature }: OpenAIConfig, name: string): ModelSettings {
  const reasons = /^(?:o\d|gpt-5)/.test(name);
  return {
    ...(!reasons && { temperature }),
    ...(api === "responses" && !reasons && { store: false }),
  };
}
