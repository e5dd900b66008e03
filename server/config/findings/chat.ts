import type { Config } from "../config.ts";
import { chooseElement } from "../element.ts";
import type { Finding } from "./finding.ts";

/** Who answers in the chat. */
export function assistantFinding({ openai, chatkit }: Config): Finding {
  const topic = "assistant";
  if (!openai) {
    return {
      topic,
      level: "hint",
      says: "The built-in assistant answers: it needs no network and understands everyday English about tasks.",
      todo: "Set OPENAI_API_KEY for a language model.",
    };
  }
  const where = openai.baseUrl ? `at ${new URL(openai.baseUrl).host}` : "at OpenAI";
  if (chatkit.workflowId) {
    return {
      topic,
      level: "good",
      says: `A workflow hosted ${where} answers; its model is chosen there. It reaches the tasks through client tools, which the workflow has to define (docs/hosted-workflow.md).`,
    };
  }
  const [first, ...others] = openai.models;
  const models = others.length > 0 ? `${first} (or, by choice, ${others.join(", ")})` : first;
  const says = `The model ${models} answers, ${where} by ${openai.api === "responses" ? "the Responses API" : "chat completions"}.`;
  return { topic, level: "good", says };
}

/** Which chat element the pages load. */
export function elementFinding({ chatkit, appUrl }: Config): Finding {
  const topic = "element";
  const { first, standIn } = chooseElement(chatkit);
  if (first === "local") {
    const unused = chatkit.domainKey !== undefined;
    return {
      topic,
      level: unused ? "hint" : "good",
      says: "This server's own chat element is used; nothing is loaded from OpenAI.",
      ...(unused && { todo: "CHATKIT_DOMAIN_KEY is set and not used: set CHATKIT_ELEMENT=auto." }),
    };
  }
  if (chatkit.workflowId) {
    const host = appUrl ? new URL(appUrl).host : "this host";
    return {
      topic,
      level: "good",
      says: `OpenAI's chat element is loaded from its CDN, as a hosted workflow needs it. ${host} has to be on the domain allowlist at platform.openai.com.`,
    };
  }
  if (standIn) {
    return {
      topic,
      level: "good",
      says: "OpenAI's chat element is loaded from its CDN; when it is not ready within 8 seconds, this server's own takes over.",
    };
  }
  const works = chatkit.domainKey !== undefined;
  return {
    topic,
    level: works ? "hint" : "problem",
    says: "Only OpenAI's chat element is used, from its CDN; when it fails there is no chat.",
    todo: works
      ? "Set CHATKIT_ELEMENT=auto to let this server's own element take over then."
      : "OpenAI's element works on registered domains alone: set CHATKIT_DOMAIN_KEY, or CHATKIT_ELEMENT=auto.",
  };
}
