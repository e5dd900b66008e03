import { createReadStream, createWriteStream } from "node:fs";
import { rename } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { backUp } from "#db/operations/backup.ts";
import { checkData } from "#db/operations/check.ts";
import { copyAll, restore } from "#db/operations/restore.ts";
import { toolDefinitions } from "#server/assistant/client-tools/hosted-tools.ts";
import {
  type CommandContext,
  CommandError,
  openConfigured,
  openEmbedded,
  openServer,
  withDatabase,
} from "./open.ts";

type Command = (context: CommandContext) => Promise<void>;

/** What `node build/server/index.js NAME` does instead of serving. */
export const commands: Readonly<Record<string, Command>> = {
  /** Fly's release command. The embedded database is migrated at every boot instead. */
  async migrate(context) {
    if (!context.config.databaseUrl) {
      context.say("No DATABASE_URL: the embedded database is migrated when the app starts.");
      return;
    }
    await withDatabase(openServer(context), (database) => database.migrate());
    context.say("The database is up to date.");
  },

  /** `tools`: the client tools of a hosted workflow, as they are entered there. */
  async tools(context) {
    context.say(JSON.stringify(toolDefinitions(), null, 2));
  },

  /** `backup FILE`: everything at one moment, compressed; the app may go on on PostgreSQL. */
  async backup(context) {
    const file = fileOf(context);
    await withDatabase(openConfigured(context), async (database) => {
      const compressed = createGzip();
      // Under its name only when it is whole.
      const written = pipeline(compressed, createWriteStream(`${file}.part`));
      await Promise.all([backUp(database, compressed), written]);
    });
    await rename(`${file}.part`, file);
    context.say(`Everything is in ${file}.`);
  },

  /** `restore FILE`: into a database without accounts, all or nothing. */
  async restore(context) {
    const file = fileOf(context);
    const rows = await withDatabase(openConfigured(context), async (database) => {
      await database.migrate();
      const content = createGunzip();
      const [count] = await Promise.all([
        restore(database, content),
        pipeline(createReadStream(file), content),
      ]).catch((error) => {
        throw isOfZlib(error) ? new CommandError(`${file} is no whole backup.`) : error;
      });
      return count;
    });
    context.say(`${rows} rows restored from ${file}.`);
  },

  /** Moves from the embedded database in DATA_DIR to DATABASE_URL, which has no accounts yet. */
  async copy(context) {
    const rows = await withDatabase(openServer(context), async (target) => {
      await target.migrate();
      return withDatabase(openEmbedded(context), async (source) => {
        await source.migrate();
        return copyAll(source, target);
      });
    });
    context.say(`${rows} rows copied from ${context.config.dataDir} to DATABASE_URL.`);
  },

  /** Holds the data to its invariants. @throws CommandError naming every row that breaks one */
  async check(context) {
    const found = await withDatabase(openConfigured(context), ({ db }) => checkData(db));
    for (const { claim, subject } of found) context.say(`${subject}: ${claim}`);
    if (found.length > 0) throw new CommandError(`${found.length} rows are not as they should be.`);
    context.say("The data is as it should be.");
  },
};

/** What zlib says of a file that it did not write, or not to its end, helps nobody. */
function isOfZlib(error: unknown): boolean {
  return String(Object(error).code).startsWith("Z_");
}

function fileOf({ args }: CommandContext): string {
  const [file] = args;
  if (!file) throw new CommandError("Name the file of the backup.");
  return file;
}
