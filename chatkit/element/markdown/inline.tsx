import type { PhrasingContent } from "mdast";
import type { ReactNode } from "react";
import { citationsIn } from "./citations.ts";
import type { MarkdownContext } from "./context.ts";
import { MarkdownImage } from "./image.tsx";
import { inOrder } from "./in-order.ts";
import { Link } from "./link.tsx";

/** Draws stretches of text: emphasis, code, links, images, citations. */
export function renderInline(nodes: readonly PhrasingContent[], at: MarkdownContext): ReactNode {
  return inOrder(nodes.map((node) => renderOne(node, at)));
}

function renderOne(node: PhrasingContent, at: MarkdownContext): ReactNode {
  switch (node.type) {
    case "text":
      return withCitations(node.value, (node.position?.start.offset ?? 0) + at.offset, at);
    case "strong":
      return <strong>{renderInline(node.children, at)}</strong>;
    case "emphasis":
      return <em>{renderInline(node.children, at)}</em>;
    case "delete":
      return <del>{renderInline(node.children, at)}</del>;
    case "inlineCode":
      return withMarks(<code>{node.value}</code>, node, at);
    case "break":
      return <br />;
    case "link":
      return <Link url={node.url}>{renderInline(node.children, at)}</Link>;
    case "linkReference": {
      const target = at.definitions.get(node.identifier);
      const text = renderInline(node.children, at);
      return target ? <Link url={target.url}>{text}</Link> : text;
    }
    case "image":
      return withMarks(<MarkdownImage url={node.url} alt={node.alt ?? ""} />, node, at);
    case "imageReference": {
      const target = at.definitions.get(node.identifier);
      return target ? <MarkdownImage url={target.url} alt={node.alt ?? ""} /> : node.alt;
    }
    case "html":
      return node.value;
    case "footnoteReference":
      return <sup>{node.label ?? node.identifier}</sup>;
  }
}

/** What cannot be parted has the marks of all citations in it behind it. */
function withMarks(drawn: ReactNode, { position }: PhrasingContent, at: MarkdownContext) {
  const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
  const cited = citationsIn(at.citations, start + at.offset, end + at.offset);
  return cited.length === 0 ? drawn : inOrder([drawn, ...cited.map(at.mark)]);
}

/** Puts the marks of citations behind the characters they belong to. */
function withCitations(text: string, start: number, at: MarkdownContext): ReactNode {
  const cited = citationsIn(at.citations, start, start + text.length);
  if (cited.length === 0) return text;
  const parts: ReactNode[] = [];
  let from = 0;
  for (const citation of cited) {
    const to = citation.index - start;
    parts.push(text.slice(from, to), at.mark(citation));
    from = to;
  }
  parts.push(text.slice(from));
  return inOrder(parts);
}
