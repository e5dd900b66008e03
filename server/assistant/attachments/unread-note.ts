import type { UserMessageItem } from "#chatkit/protocol/items.ts";
import { type FileKind, kindOfFile } from "./file-kind.ts";

const plurals: Record<FileKind, string> = { text: "text files", image: "pictures", pdf: "PDFs" };

/** What a person is told about files of their message that the model cannot read; nothing when it can. */
export function unreadNote(
  message: UserMessageItem,
  reads: ReadonlySet<FileKind>,
): string | undefined {
  const unread = message.attachments.filter(({ mime_type }) => !reads.has(kindOfFile(mime_type)));
  if (unread.length === 0) return undefined;
  const names = unread.map(({ name }) => name).join(", ");
  if (reads.size === 0) {
    return `I cannot read files (${names}): that takes a language model. I go by your words alone.`;
  }
  const kinds = new Set(unread.map(({ mime_type }) => plurals[kindOfFile(mime_type)]));
  return `I cannot read ${names}: the language model here takes no ${[...kinds].join(" and no ")}.`;
}
