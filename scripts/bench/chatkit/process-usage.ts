import { readFileSync } from "node:fs";

const ticksPerSecond = 100;
const pageBytes = 4096;

/** What a process has used so far (Linux's proc(5)). */
export type Usage = {
  /** Processor time, in milliseconds. */
  cpuMs(): number;
  /** Resident memory, in megabytes. */
  rssMb(): number;
};

export function usageOf(pid: number): Usage {
  const stat = (name: string) => readFileSync(`/proc/${pid}/${name}`, "utf8");
  return {
    cpuMs() {
      const fields = stat("stat").split(") ")[1]?.split(" ") ?? [];
      return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond;
    },
    rssMb: () => (Number(stat("statm").split(" ")[1]) * pageBytes) / 1024 / 1024,
  };
}
