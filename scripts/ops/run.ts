import { commands } from "#server/commands/commands.ts";
import { CommandError } from "#server/commands/open.ts";
import { loadConfig } from "#server/config/config.ts";

// `npm run db:migrate`, `db:backup`, `db:restore`, `db:copy` and `check:data`: the commands of the
// production bundle, from the sources.

const [name = "", ...args] = process.argv.slice(2);
const command = commands[name];
if (!command)
  throw new Error(`No such command: ${name}. There are ${Object.keys(commands).join(", ")}.`);
try {
  await command({ config: loadConfig(), migrations: "db/migrations", args, say: console.log });
} catch (error) {
  if (!(error instanceof CommandError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
