import { expect, it } from "vitest";
import { parseConfig } from "./config.ts";
import { chooseElement } from "./element.ts";

it.each([
  [{}, "local", false],
  [{ CHATKIT_DOMAIN_KEY: "k" }, "cdn", true],
  [{ CHATKIT_DOMAIN_KEY: "k", CHATKIT_ELEMENT: "local" }, "local", false],
  [{ CHATKIT_ELEMENT: "cdn" }, "cdn", false],
  [{ CHATKIT_WORKFLOW_ID: "wf_1", OPENAI_API_KEY: "k" }, "cdn", false],
])("%o loads the element of %s first; ours stands in: %s", (environment, first, standIn) => {
  const given: Record<string, string> = environment;
  const config = parseConfig({ BETTER_AUTH_SECRET: "0123456789abcdef0123456789abcdef", ...given });
  expect(chooseElement(config.chatkit)).toEqual({ first, standIn });
});
