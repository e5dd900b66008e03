import { memo, type ReactNode, useMemo, useRef } from "react";
import { renderBlock } from "./block.tsx";
import { type Citation, toDrawnPlaces } from "./citations.ts";
import type { MarkdownContext } from "./context.ts";
import { type Block, type Parsed, parseMarkdown } from "./parse.ts";

/** A text in Markdown. While it grows, only its last block is parsed and drawn again. */
export const Markdown = memo(function Markdown({
  text,
  citations = none,
  mark = noMark,
}: {
  text: string;
  citations?: readonly Citation[];
  mark?: (citation: Citation) => ReactNode;
}) {
  const before = useRef<Parsed>(undefined);
  const parsed = parseMarkdown(text, before.current);
  before.current = parsed;
  const { blocks } = parsed;
  const places = useMemo(
    () => (citations.length === 0 ? none : toDrawnPlaces(citations, blocks)),
    [citations, blocks],
  );
  return (
    <div className="markdown">
      {parsed.blocks.map((block) => (
        <MarkdownBlock
          key={block.offset}
          block={block}
          source={block.source}
          definitions={parsed.definitions}
          citations={places}
          mark={mark}
        />
      ))}
    </div>
  );
});

interface BlockProps extends Omit<MarkdownContext, "offset"> {
  block: Block;
  source: string;
}

const MarkdownBlock = memo(
  function MarkdownBlock({ block, definitions, citations, mark }: BlockProps) {
    const start = block.node.position?.start.offset ?? 0;
    return renderBlock(block.node, {
      offset: block.offset - start,
      definitions,
      citations,
      mark,
    });
  },
  (a, b) =>
    a.source === b.source &&
    a.block.offset === b.block.offset &&
    a.citations === b.citations &&
    a.mark === b.mark &&
    a.definitions.size === b.definitions.size,
);

const none: readonly Citation[] = [];
const noMark = () => null;
