import type { FileKind } from "#server/assistant/attachments/file-kind.ts";
import type { OpenAIConfig } from "#server/config/config.ts";

/** OpenAI's models that take pictures and PDFs: https://platform.openai.com/docs/models */
const sees = /^(?:gpt-4o|gpt-4\.1|gpt-4\.5|gpt-5|chatgpt-4o|o1(?!-mini)|o3(?!-mini)|o4)/;

/** What the model reads: as configured, or as known of OpenAI's. Of any other model only text is expected. */
export function readsOf({ reads }: OpenAIConfig, model: string): ReadonlySet<FileKind> {
  return new Set(reads ?? (sees.test(model) ? ["text", "image", "pdf"] : ["text"]));
}
