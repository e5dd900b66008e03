import type {
  BlockContent,
  DefinitionContent,
  List,
  ListItem,
  RootContent,
  Table,
  TableRow,
} from "mdast";
import { createElement, type ReactNode } from "react";
import { ScrollArea } from "#chatkit/element/view/parts/scroll-area.tsx";
import { CodeBlock } from "./code-block.tsx";
import type { MarkdownContext } from "./context.ts";
import { inOrder } from "./in-order.ts";
import { renderInline } from "./inline.tsx";

/** Draws one block. Headings start at the third level, for the chat's own come first. */
export function renderBlock(node: RootContent, at: MarkdownContext): ReactNode {
  switch (node.type) {
    case "paragraph":
      return <p dir="auto">{renderInline(node.children, at)}</p>;
    case "heading": {
      const Heading = headings[node.depth - 1] ?? "h6";
      return (
        <Heading dir="auto" data-depth={node.depth}>
          {renderInline(node.children, at)}
        </Heading>
      );
    }
    case "blockquote":
      return <blockquote dir="auto">{renderBlocks(node.children, at)}</blockquote>;
    case "list":
      return renderList(node, at);
    case "code":
      return <CodeBlock code={node.value} lang={node.lang ?? undefined} />;
    case "table":
      return renderTable(node, at);
    case "thematicBreak":
      return <hr />;
    case "html":
      return <p>{node.value}</p>;
    case "footnoteDefinition":
      return (
        <aside className="footnote">
          <sup>{node.label ?? node.identifier}</sup> {renderBlocks(node.children, at)}
        </aside>
      );
    default:
      return null;
  }
}

const headings = ["h3", "h4", "h5", "h6"] as const;

function renderBlocks(
  nodes: readonly (BlockContent | DefinitionContent)[],
  at: MarkdownContext,
): ReactNode {
  return inOrder(nodes.map((node) => renderBlock(node, at)));
}

function renderList(list: List, at: MarkdownContext): ReactNode {
  const items = inOrder(list.children.map((item) => renderListItem(item, list, at)));
  if (!list.ordered) return <ul dir="auto">{items}</ul>;
  return (
    <ol dir="auto" start={list.start ?? 1}>
      {items}
    </ol>
  );
}

/** Paragraphs of a tight list stand without space around them. */
function renderListItem(item: ListItem, { spread }: List, at: MarkdownContext): ReactNode {
  const content = inOrder(
    item.children.map((child) =>
      child.type === "paragraph" && !spread
        ? renderInline(child.children, at)
        : renderBlock(child, at),
    ),
  );
  if (typeof item.checked !== "boolean") return <li>{content}</li>;
  return (
    <li className="check">
      <span className="check-box" role="img" aria-label={item.checked ? "☑" : "☐"}>
        {item.checked ? "✓" : ""}
      </span>
      <span>{content}</span>
    </li>
  );
}

function renderTable(table: Table, at: MarkdownContext): ReactNode {
  const [head, ...rows] = table.children;
  return (
    <ScrollArea className="table-scroll">
      <table dir="auto">
        {head && <thead>{renderRow(head, table, at)}</thead>}
        <tbody>{inOrder(rows.map((row) => renderRow(row, table, at)))}</tbody>
      </table>
    </ScrollArea>
  );
}

function renderRow(row: TableRow, table: Table, at: MarkdownContext): ReactNode {
  const isHead = row === table.children[0];
  const cells = row.children.map((cell, column) => {
    const style = { textAlign: table.align?.[column] ?? ("start" as const) };
    const content = renderInline(cell.children, at);
    return isHead
      ? createElement("th", { scope: "col", style }, content)
      : createElement("td", { style }, content);
  });
  return <tr>{inOrder(cells)}</tr>;
}
