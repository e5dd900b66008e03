import { spawn } from "node:child_process";
import { once } from "node:events";
import { type Usage, usageOf } from "./process-usage.ts";

/** A server in a process of its own. */
export type Child = Usage & {
  url: string;
  stop(): Promise<void>;
};

/** Starts a script that prints its address. */
export async function startChild(script: string, env: Record<string, string>): Promise<Child> {
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, PORT: "0", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  let output = "";
  for await (const chunk of child.stdout) {
    output += chunk;
    const [url] = /http:\/\/\S+/.exec(output) ?? [];
    if (!url) continue;
    return {
      ...usageOf(child.pid ?? 0),
      url,
      async stop() {
        child.kill();
        await ended;
      },
    };
  }
  throw new Error(`${script} did not start: ${output}`);
}
