import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { TestClient } from "../client.ts";

/** A conformance server in a process of its own, which a test may kill. */
export class ChildServer {
  readonly url: string;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, url: string) {
    this.#child = child;
    this.url = url;
  }

  /** Starts one on a free port, over the database at this address. */
  static async start(databaseUrl: string, env: Record<string, string> = {}): Promise<ChildServer> {
    const child = spawn(process.execPath, ["scripts/conformance/server.ts"], {
      env: { ...process.env, DATABASE_URL: databaseUrl, PORT: "0", ...env },
      stdio: ["ignore", "pipe", "inherit"],
    });
    let output = "";
    for await (const chunk of child.stdout ?? []) {
      output += chunk;
      const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(output) ?? [];
      if (url) return new ChildServer(child, url);
    }
    throw new Error(`The server did not start: ${output}`);
  }

  client(user?: string): TestClient {
    return new TestClient(async (request) => {
      const { pathname } = new URL(request.url);
      const body = await request.text();
      const { method, headers, signal } = request;
      return fetch(new URL(pathname, this.url), { method, headers, body, signal });
    }, user);
  }

  /** Sends a signal and waits until the process is gone. */
  async end(signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const exit = once(this.#child, "exit");
    this.#child.kill(signal);
    await exit;
  }
}
