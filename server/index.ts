import { existsSync } from "node:fs";
import { join } from "node:path";
import * as build from "virtual:react-router/server-build";
import { createApp } from "./app.ts";
import { commands } from "./commands/commands.ts";
import { describeFailure } from "./commands/failure.ts";
import { CommandError } from "./commands/open.ts";
import { loadConfig } from "./config/config.ts";
import { findingsOf } from "./config/findings.ts";
import { serveFiles } from "./http/files.ts";
import { createHandler } from "./http/handler.ts";
import { listen, toListener } from "./http/listen.ts";
import { shutDownOnSignal } from "./http/shutdown.ts";

/** The production server: static files as they were built, everything else through the handler. */
async function serve(): Promise<void> {
  const config = loadConfig({ NODE_ENV: "production" });
  const app = await createApp(config, { migrations: findMigrations() });
  const answer = toListener(app, createHandler(app, build));
  const files = serveFiles(join(import.meta.dirname, "../client"));
  const { server, url } = await listen(app, (req, res) => files(req, res, () => answer(req, res)));
  shutDownOnSignal(app, server);
  for (const { topic, level, says, todo } of findingsOf(config)) {
    app.log[level === "problem" ? "warn" : "info"]({ topic, todo }, says);
  }
  app.log.info({ url }, `TaskPilot AI is ready at ${url}`);
}

/** Beside the bundle in a deployment (`build/server`), two folders up. */
function findMigrations(): string {
  const folder = join(import.meta.dirname, "../../db/migrations");
  if (!existsSync(folder)) throw new Error(`The migrations are missing: ${folder}`);
  return folder;
}

/** `node build/server/index.js` serves; with the name of a command it does that alone, and ends. */
async function main([name, ...args]: string[]): Promise<void> {
  if (name === undefined) return serve();
  const command = commands[name];
  if (!command) throw new CommandError(`No such command: ${name}. ${Object.keys(commands)}`);
  const say = (line: string) => process.stdout.write(`${line}\n`);
  await command({ config: loadConfig(), migrations: findMigrations(), args, say });
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${describeFailure(error)}\n`);
  process.exit(1);
});
