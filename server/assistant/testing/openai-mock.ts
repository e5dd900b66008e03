import { type FixtureOpts, type FixtureResponse, LLMock } from "@copilotkit/aimock";
import { afterAll, beforeAll, beforeEach } from "vitest";
import type { OpenAIConfig } from "#server/config/config.ts";
import { createOpenAIModels } from "../models/openai/create.ts";

/** A request as it went out. */
export type Sent = { path: string; body: Record<string, unknown> };

/** The mock knows no refusals: an answer is made one on its way. */
function asRefusal(stream: string): string {
  return stream
    .replaceAll("response.output_text.", "response.refusal.")
    .replaceAll(/"type":"output_text","text":/g, '"type":"refusal","refusal":');
}

const titles = (request: unknown) => JSON.stringify(request).includes("Name the conversation");

/** A server that speaks OpenAI's API and answers as it is told, for the tests of a `describe`. */
export function useOpenAIMock() {
  const mock = new LLMock({ port: 0 });
  const sent: Sent[] = [];
  let declines = false;
  beforeAll(async () => void (await mock.start()));
  afterAll(() => mock.stop());
  beforeEach(() => {
    sent.length = 0;
    forget();
  });
  /** As at the beginning: it names conversations, and knows no other answer. */
  function forget() {
    declines = false;
    mock.reset();
    mock.on({ predicate: titles }, { content: "“A talk.”" });
  }

  const record: typeof fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const body = typeof init?.body === "string" ? init.body : "{}";
    if (!titles(body)) sent.push({ path: url.pathname, body: JSON.parse(body) });
    const response = await fetch(input, init);
    return declines && !titles(body)
      ? new Response(asRefusal(await response.text()), response)
      : response;
  };

  return {
    mock,
    forget,
    /** The requests so far, but those for titles. */
    sent,
    /** What the model answers, request by request. */
    answers(responses: readonly FixtureResponse[], options?: FixtureOpts) {
      const left = [...responses];
      const next = () => left.shift() ?? { content: "Nothing more was written for me." };
      mock.on({ predicate: (request) => !titles(request) }, next, options);
    },
    /** The model declines with these words, as it does in an answer of that kind of its own. */
    refuse(words: string) {
      declines = true;
      mock.on({ predicate: (request) => !titles(request) }, { content: words });
    },
    models(config: Partial<OpenAIConfig> = {}, timeout = 30_000) {
      const baseUrl = `${mock.url}/v1`;
      const defaults = { apiKey: "test", api: "responses", temperature: 0.7 } as const;
      const models = ["gpt-4.1"] as const;
      return createOpenAIModels(
        { ...defaults, baseUrl, models, tracing: false, ...config },
        { timeout, maxRetries: 1, fetch: record },
      );
    },
  };
}

/** An answer that calls tools, all at once. */
export function calls(...all: { id: string; name: string; input: object }[]): FixtureResponse {
  return {
    toolCalls: all.map(({ id, name, input }) => ({ id, name, arguments: JSON.stringify(input) })),
  };
}
