import type { ChatKitOptions } from "@openai/chatkit";

/** Options that cannot work. The message lists every problem, and what to do about it. */
export class ChatKitOptionsError extends Error {
  override name = "ChatKitOptionsError";
}

const known: Record<keyof ChatKitOptions, true> = {
  api: true,
  locale: true,
  theme: true,
  frameTitle: true,
  initialThread: true,
  onClientTool: true,
  header: true,
  history: true,
  startScreen: true,
  threadItemActions: true,
  composer: true,
  disclaimer: true,
  entities: true,
  commands: true,
  widgets: true,
  thread: true,
};

/** Throws ChatKitOptionsError unless this element can work with the options. */
export function checkOptions(options: unknown): asserts options is ChatKitOptions {
  const problems = isRecord(options) ? problemsOf(options) : ["The options must be an object."];
  if (problems.length > 0) throw new ChatKitOptionsError(problems.join(" "));
}

function problemsOf(options: Record<string, unknown>): string[] {
  const unknown = Object.keys(options).filter((key) => !(key in known));
  return [
    ...unknown.map((key) => `Unknown option "${key}".`),
    ...apiProblems(options.api),
    ...attachmentProblems(options),
  ];
}

function apiProblems(api: unknown): string[] {
  if (!isRecord(api)) return ['The option "api" is required: { url, domainKey }.'];
  if ("getClientSecret" in api) {
    return [
      "This element talks to your own server and cannot use OpenAI's hosted API: " +
        'give "api.url", or load the element from OpenAI\'s CDN for "api.getClientSecret".',
    ];
  }
  const problems: string[] = [];
  if (typeof api.url !== "string" || api.url === "") problems.push('"api.url" must be a URL.');
  if (api.fetch !== undefined && typeof api.fetch !== "function") {
    problems.push('"api.fetch" must be a function.');
  }
  return problems;
}

function attachmentProblems({ composer, api }: Record<string, unknown>): string[] {
  const attachments = isRecord(composer) ? composer.attachments : undefined;
  if (!isRecord(attachments) || attachments.enabled !== true || !isRecord(api)) return [];
  const strategy = api.uploadStrategy;
  if (!isRecord(strategy)) {
    return ['"api.uploadStrategy" is required when attachments are enabled.'];
  }
  const direct = strategy.type === "direct" && typeof strategy.uploadUrl === "string";
  return strategy.type === "two_phase" || direct
    ? []
    : ['"api.uploadStrategy" must be { type: "two_phase" } or { type: "direct", uploadUrl }.'];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
