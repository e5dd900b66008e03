import type { ComposerOption } from "@openai/chatkit";

export type AttachmentRules = NonNullable<ComposerOption["attachments"]>;

const DEFAULT_SIZE = 100 * 1024 * 1024;
const DEFAULT_COUNT = 10;

/** Why a file cannot be attached, or that its upload failed. `limit` is in bytes, or a number of files. */
export type FileProblem =
  | { kind: "too_large"; limit: number }
  | { kind: "refused" }
  | { kind: "too_many"; limit: number }
  | { kind: "failed" };

/** The first reason not to attach a file, given how many are attached already. */
export function fileProblem(
  file: { name: string; type: string; size: number },
  rules: AttachmentRules,
  attached: number,
): FileProblem | undefined {
  const count = rules.maxCount ?? DEFAULT_COUNT;
  if (attached >= count) return { kind: "too_many", limit: count };
  if (!isAccepted(file, rules.accept)) return { kind: "refused" };
  const limit = sizeLimit(file.type, rules.maxSize);
  return file.size > limit ? { kind: "too_large", limit } : undefined;
}

/** The `accept` attribute of a file input for these rules; undefined accepts everything. */
export function acceptAttribute({ accept }: AttachmentRules): string | undefined {
  if (!accept) return undefined;
  return Object.entries(accept)
    .flatMap(([type, extensions]) => [type, ...extensions])
    .join(",");
}

function isAccepted(
  file: { name: string; type: string },
  accept: AttachmentRules["accept"],
): boolean {
  if (!accept) return true;
  const name = file.name.toLowerCase();
  return Object.entries(accept).some(
    ([type, extensions]) =>
      matchesType(file.type, type) || extensions.some((end) => name.endsWith(end.toLowerCase())),
  );
}

/** The most exact pattern decides: the type itself, then `image/*`, then `*` or an empty key. */
function sizeLimit(type: string, limits: AttachmentRules["maxSize"]): number {
  if (typeof limits === "number") return limits;
  if (!limits) return DEFAULT_SIZE;
  const family = `${type.split("/")[0]}/*`;
  return limits[type] ?? limits[family] ?? limits["*"] ?? limits[""] ?? DEFAULT_SIZE;
}

function matchesType(type: string, pattern: string): boolean {
  if (pattern === "*" || pattern === "*/*") return true;
  if (pattern.endsWith("/*")) return type.startsWith(pattern.slice(0, -1));
  return type === pattern;
}
