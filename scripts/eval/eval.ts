import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { chooseModels } from "#server/assistant/models/choose.ts";
import { loadConfig } from "#server/config/config.ts";
import { dates } from "./dates.ts";
import { evaluateLines } from "./kind.ts";
import { recurrences } from "./recurrences.ts";
import { evaluateUtterances } from "./utterances.ts";

type Evaluate = (lines: string[]) => AsyncIterable<object>;

/** A new kind is a file of its own and one line here. */
const kinds: ReadonlyMap<string, Evaluate> = new Map<string, Evaluate>([
  ["dates", (lines) => evaluateLines(dates, lines)],
  ["recurrences", (lines) => evaluateLines(recurrences, lines)],
  ["utterances", (lines) => evaluateUtterances(lines, defaultModel())],
]);

const { values, positionals } = parseArgs({
  options: { kind: { type: "string" }, model: { type: "string" } },
  allowPositionals: true,
});

function defaultModel() {
  const [model] = chooseModels(openai());
  if (!model) throw new Error("No model is configured.");
  return model;
}

/** With `--model openai`, the model that the environment configures; else the built-in one. */
function openai() {
  if (values.model !== "openai") return undefined;
  const configured = loadConfig().openai;
  if (!configured) throw new Error("--model openai needs OPENAI_API_KEY.");
  return configured;
}

const evaluate = kinds.get(values.kind ?? "");
const [file] = positionals;
if (evaluate && file) {
  const lines = (await readFile(file, "utf8")).split("\n");
  for await (const line of evaluate(lines)) console.log(JSON.stringify(line));
} else {
  console.error(
    `Usage: npm run eval -- --kind ${[...kinds.keys()].join("|")} [--model openai] FILE.jsonl`,
  );
  process.exitCode = 2;
}
