import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { dates } from "./dates.ts";
import { evaluateLines } from "./kind.ts";
import { recurrences } from "./recurrences.ts";

type Evaluate = (lines: string[]) => AsyncIterable<object>;

/** A new kind is a file of its own and one line here. */
const kinds: ReadonlyMap<string, Evaluate> = new Map<string, Evaluate>([
  ["dates", (lines) => evaluateLines(dates, lines)],
  ["recurrences", (lines) => evaluateLines(recurrences, lines)],
]);

const { values, positionals } = parseArgs({
  options: { kind: { type: "string" } },
  allowPositionals: true,
});
const evaluate = kinds.get(values.kind ?? "");
const [file] = positionals;
if (evaluate && file) {
  const lines = (await readFile(file, "utf8")).split("\n");
  for await (const line of evaluate(lines)) console.log(JSON.stringify(line));
} else {
  console.error(`Usage: npm run eval -- --kind ${[...kinds.keys()].join("|")} FILE.jsonl`);
  process.exitCode = 2;
}
