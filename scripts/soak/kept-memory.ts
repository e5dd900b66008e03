import { z } from "zod";
import type { ProductionServer } from "#scripts/production/server.ts";
import type { Sample } from "./figures.ts";

/** How a server of the soak is started: `report-memory.mjs` makes it answer SIGUSR2. */
export const measuredServer = [
  process.execPath,
  "--expose-gc",
  "--import",
  "./scripts/soak/report-memory.mjs",
  "--enable-source-maps",
  "build/server/index.js",
];

const report = z.object({ kept: z.object({ heap: z.number(), outside: z.number() }) });

/** Asks a server to collect its garbage and to say what is left; it answers in its log. */
export function askForKept({ pid }: ProductionServer): void {
  process.kill(pid, "SIGUSR2");
}

/** Megabytes in V8's heap and outside that are still in use, by minute: the answers so far, in order. */
export function keptMemory({ lines }: ProductionServer, everyMinutes: number): Sample[] {
  return lines
    .filter((line) => line.includes('"kept"'))
    .map((line, at) => {
      const { heap, outside } = report.parse(JSON.parse(line)).kept;
      return { minute: at * everyMinutes, mb: heap + outside };
    });
}
