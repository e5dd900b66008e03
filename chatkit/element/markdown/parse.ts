import type { Definition, Root, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";

/** One top-level block of a text, with where it begins in that text. */
export interface Block {
  node: RootContent;
  offset: number;
  /** The block's own source: while it stays the same, the block need not be drawn again. */
  source: string;
}

/** A parsed text. Keep it and hand it to the next parse of the grown text. */
export interface Parsed {
  text: string;
  blocks: readonly Block[];
  definitions: ReadonlyMap<string, Definition>;
}

const extensions = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };

/**
 * Parses GitHub-flavoured Markdown. When the text only grew since `before`, just its last block is
 * parsed again, for text that follows can change no other one; so streaming stays cheap however long
 * the message is.
 */
export function parseMarkdown(text: string, before?: Parsed): Parsed {
  if (before?.text === text) return before;
  const grown = before && text.startsWith(before.text) ? before.blocks : [];
  const kept = grown.slice(0, -1);
  const offset = grown.at(-1)?.offset ?? 0;
  const root: Root = fromMarkdown(text.slice(offset), extensions);
  const fresh = root.children.map((node): Block => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    return { node, offset: offset + start, source: text.slice(offset + start, offset + end) };
  });
  const blocks = [...kept, ...fresh];
  return { text, blocks, definitions: collectDefinitions(blocks) };
}

function collectDefinitions(blocks: readonly Block[]): ReadonlyMap<string, Definition> {
  const found = new Map<string, Definition>();
  for (const { node } of blocks) {
    if (node.type === "definition") found.set(node.identifier, node);
  }
  return found;
}
