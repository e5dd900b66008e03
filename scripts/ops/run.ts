import { commands } from "#server/commands/commands.ts";
import { describeFailure } from "#server/commands/failure.ts";
import { CommandError } from "#server/commands/open.ts";
import { loadConfig } from "#server/config/config.ts";

// `npm run db:migrate`, `db:backup`, `db:restore`, `db:copy` and `check:data`: the commands of the
// production bundle, from the sources.

const [name = "", ...args] = process.argv.slice(2);
const command = commands[name];
try {
  if (!command) throw new CommandError(`No such command: ${name}. ${Object.keys(commands)}`);
  await command({ config: loadConfig(), migrations: "db/migrations", args, say: console.log });
} catch (error) {
  console.error(describeFailure(error));
  process.exitCode = 1;
}
