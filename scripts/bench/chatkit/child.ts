import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

const ticksPerSecond = 100;
const pageBytes = 4096;

/** A server in a process of its own, with what it has used so far (Linux's proc(5)). */
export type Child = {
  url: string;
  /** Processor time, in milliseconds. */
  cpuMs(): number;
  /** Resident memory, in megabytes. */
  rssMb(): number;
  stop(): void;
};

/** Starts a script that prints its address. */
export async function startChild(script: string, env: Record<string, string>): Promise<Child> {
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, PORT: "0", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  for await (const chunk of child.stdout) {
    output += chunk;
    const [url] = /http:\/\/\S+/.exec(output) ?? [];
    if (url) return toChild(url, child.pid ?? 0, () => child.kill());
  }
  throw new Error(`${script} did not start: ${output}`);
}

function toChild(url: string, pid: number, stop: () => void): Child {
  const stat = (name: string) => readFileSync(`/proc/${pid}/${name}`, "utf8");
  return {
    url,
    cpuMs() {
      const fields = stat("stat").split(") ")[1]?.split(" ") ?? [];
      return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond;
    },
    rssMb: () => (Number(stat("statm").split(" ")[1]) * pageBytes) / 1024 / 1024,
    stop,
  };
}
