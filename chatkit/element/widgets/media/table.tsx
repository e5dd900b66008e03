import { ScrollArea } from "#chatkit/element/view/parts/scroll-area.tsx";
import { Children } from "../node.tsx";
import { toSides, toSize } from "../style/values.ts";
import type { NodeOf } from "../types.ts";

/** A table; rows that are marked as headers name their columns. */
export function WidgetTable({ node }: { node: NodeOf<"Table"> }) {
  const rows = node.children ?? [];
  const heads = rows.filter((row) => row.header);
  return (
    <ScrollArea className="table-scroll">
      <table className="w-table">
        {heads.length > 0 && (
          <thead>
            {heads.map((row, index) => (
              <Row key={row.key ?? row.id ?? index} node={row} />
            ))}
          </thead>
        )}
        <tbody>
          {rows
            .filter((row) => !row.header)
            .map((row, index) => (
              <Row key={row.key ?? row.id ?? index} node={row} />
            ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}

const vertical = { start: "top", center: "middle", end: "bottom" } as const;

function Row({ node }: { node: NodeOf<"Table.Row"> }) {
  const Cell = node.header ? "th" : "td";
  return (
    <tr>
      {node.children?.map((cell, index) => (
        <Cell
          key={cell.key ?? cell.id ?? index}
          scope={node.header ? "col" : undefined}
          colSpan={cell.colSpan}
          rowSpan={cell.rowSpan}
          data-size={cell.colSize}
          style={{
            width: toSize(cell.width),
            textAlign: cell.align,
            verticalAlign: cell.vAlign && vertical[cell.vAlign],
            ...toSides("padding", cell.padding),
          }}
        >
          <Children nodes={cell.children} />
        </Cell>
      ))}
    </tr>
  );
}
