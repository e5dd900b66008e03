import { useText } from "#chatkit/element/view/context.ts";
import { numbered } from "#chatkit/element/view/parts/numbered.ts";
import { ScrollArea } from "#chatkit/element/view/parts/scroll-area.tsx";
import type { NodeOf } from "../types.ts";

/**
 * The figures of a chart as a table. Charts are in the server's schema but not in the client's
 * contract, so they get a form that everybody can read rather than a drawing library.
 */
export function Chart({ node }: { node: NodeOf<"Chart"> }) {
  const t = useText();
  const axis = typeof node.xAxis === "string" ? { dataKey: node.xAxis } : node.xAxis;
  const name = (value: number | string | undefined) =>
    ("labels" in axis && axis.labels?.[String(value)]) || String(value ?? "");
  return (
    <ScrollArea className="table-scroll">
      <table className="w-table">
        <caption className="hidden">{t("chart")}</caption>
        <thead>
          <tr>
            <th scope="col">{axis.dataKey}</th>
            {node.series.map(({ dataKey, label }) => (
              <th key={dataKey} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {numbered(node.data).map(({ at, value: row }) => (
            <tr key={at}>
              <th scope="row">{name(row[axis.dataKey])}</th>
              {node.series.map(({ dataKey }) => (
                <td key={dataKey}>{row[dataKey]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
