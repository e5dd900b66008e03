import type { BlockContent, DefinitionContent, List, RootContent, Table } from "mdast";
import { Fragment, type ReactNode } from "react";
import { CodeBlock } from "./code-block.tsx";
import type { MarkdownContext } from "./context.ts";
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
  return nodes.map((node, index) => <Fragment key={index}>{renderBlock(node, at)}</Fragment>);
}

function renderList(list: List, at: MarkdownContext): ReactNode {
  const items = list.children.map((item, index) => {
    const tight = item.children.map((child, i) => (
      <Fragment key={i}>
        {child.type === "paragraph" && !list.spread
          ? renderInline(child.children, at)
          : renderBlock(child, at)}
      </Fragment>
    ));
    if (item.checked === null || item.checked === undefined) return <li key={index}>{tight}</li>;
    return (
      <li key={index} className="check">
        <span className="check-box" role="img" aria-label={item.checked ? "☑" : "☐"}>
          {item.checked ? "✓" : ""}
        </span>
        <span>{tight}</span>
      </li>
    );
  });
  if (!list.ordered) return <ul dir="auto">{items}</ul>;
  return (
    <ol dir="auto" start={list.start ?? 1}>
      {items}
    </ol>
  );
}

function renderTable(table: Table, at: MarkdownContext): ReactNode {
  const [head, ...rows] = table.children;
  const align = (column: number) => ({ textAlign: table.align?.[column] ?? ("start" as const) });
  return (
    <div className="table-scroll">
      <table dir="auto">
        {head && (
          <thead>
            <tr>
              {head.children.map((cell, column) => (
                <th key={column} scope="col" style={align(column)}>
                  {renderInline(cell.children, at)}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.children.map((cell, column) => (
                <td key={column} style={align(column)}>
                  {renderInline(cell.children, at)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
