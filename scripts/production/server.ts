import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** A running production server, as a process of its own. */
export type ProductionServer = {
  url: string;
  pid: number;
  /** Every line it wrote so far, to either stream. */
  lines: string[];
  /** Sends the signal and resolves to the exit code, or null when the signal itself ended it. */
  stop: (signal?: NodeJS.Signals) => Promise<number | null>;
  /** Resolves when the process ended, whoever ended it. */
  ended: Promise<number | null>;
};

export type StartOptions = {
  /** Nothing is inherited but PATH: a test knows the whole environment of its server. */
  env?: Record<string, string>;
  /** Where `build/` lies. */
  folder?: string;
  command?: string[];
  /** The user to run as, where this process may choose. */
  uid?: number | undefined;
};

const [node] = process.argv;

/** Starts the production bundle on a free port and resolves when it says that it is ready. */
export async function startServer(options: StartOptions = {}): Promise<ProductionServer> {
  const [program = node ?? "node", ...args] = options.command ?? [
    node ?? "node",
    "--enable-source-maps",
    "build/server/index.js",
  ];
  const child = spawn(program, args, {
    cwd: options.folder ?? process.cwd(),
    env: {
      PATH: process.env.PATH,
      PORT: "0",
      HOST: "127.0.0.1",
      LOG_LEVEL: "info",
      ...options.env,
    },
    stdio: ["ignore", "pipe", "pipe"],
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
  });
  const lines: string[] = [];
  const ended = once(child, "exit").then(([code]: (number | null)[]) => code ?? null);
  const url = await readyUrl(child, lines, ended);
  return {
    url,
    pid: child.pid ?? 0,
    lines,
    ended,
    stop: (signal = "SIGTERM") => {
      child.kill(signal);
      return ended;
    },
  };
}

/** The address from the line that the server logs when it listens. */
function readyUrl(child: ChildProcess, lines: string[], ended: Promise<number | null>) {
  return new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on("line", (line) => {
        lines.push(line);
        const ready = /"url":"([^"]+)".*is ready/.exec(line);
        if (ready?.[1]) resolve(ready[1]);
      });
    }
    ended.then((code) => reject(new Error(`The server ended with ${code}:\n${lines.join("\n")}`)));
  });
}
