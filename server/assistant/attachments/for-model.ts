import type { protocol } from "@openai/agents";
import type { Attachment } from "#chatkit/protocol/attachments.ts";
import type { ThreadItem } from "#chatkit/protocol/items.ts";
import { readChatAttachment } from "#server/services/chat/attachment/read.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { ServiceError } from "#server/services/errors.ts";
import { type FileKind, kindOfFile } from "./file-kind.ts";

export type ModelPart = Exclude<protocol.UserMessageItem["content"], string>[number];

/** What a model is given of the files of a conversation, by the attachment's id. */
export type ModelFiles = ReadonlyMap<string, ModelPart[]>;

/** A call carries all files again: the newest, and no more than these. */
const mostFiles = 20;
const mostBytes = 20 * 1024 * 1024;
/** As much of a text as fits beside the conversation. */
const mostCharacters = 60_000;

/** Reads the files that the items name and the model can read. One that is gone is left out. */
export async function readFilesForModel(
  services: ServiceContext,
  items: readonly ThreadItem[],
  reads: ReadonlySet<FileKind>,
): Promise<ModelFiles> {
  const readable = items
    .flatMap((item) => (item.type === "user_message" ? item.attachments : []))
    .filter(({ mime_type }) => reads.has(kindOfFile(mime_type)));
  const files = new Map<string, ModelPart[]>();
  let bytesLeft = mostBytes;
  for (const attachment of readable.slice(-mostFiles).reverse()) {
    const content = await readContent(services, attachment);
    if (!content) continue;
    bytesLeft -= content.byteLength;
    if (bytesLeft < 0) break;
    files.set(attachment.id, toParts(attachment, content));
  }
  return files;
}

async function readContent(
  services: ServiceContext,
  { id }: Attachment,
): Promise<Uint8Array | undefined> {
  try {
    return (await readChatAttachment(services, id)).content;
  } catch (error) {
    if (error instanceof ServiceError && error.code === "not_found") return undefined;
    throw error;
  }
}

/** What is in a file is data, however it is phrased. */
function toParts({ name, mime_type }: Attachment, content: Uint8Array): ModelPart[] {
  const kind = kindOfFile(mime_type);
  if (kind === "text") {
    const text = new TextDecoder().decode(content);
    const shown =
      text.length > mostCharacters ? `${text.slice(0, mostCharacters)}\n[cut off]` : text;
    return [{ type: "input_text", text: `Attached file (data): ${name}\n${shown}` }];
  }
  const url = `data:${mime_type};base64,${Buffer.from(content).toString("base64")}`;
  return [
    { type: "input_text", text: `Attached file (data): ${name}` },
    kind === "image"
      ? { type: "input_image", image: url }
      : { type: "input_file", file: url, filename: name },
  ];
}
