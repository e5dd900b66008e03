import { createDb } from "#db/client.ts";
import { createConformanceServer } from "./handler.ts";
import { violations } from "./schema-check.ts";
import { tour } from "./tour.ts";

/** `npm run check:schema -- DIR`: holds all that the scenarios emit against the JSON Schemas in DIR. */
const [folder] = process.argv.slice(2);
if (!folder) throw new Error("Say where the schemas are: npm run check:schema -- DIR");

const database = await createDb("memory://");
await database.migrate();
const server = await createConformanceServer(database, { deltas: 3 });
const seen = await tour(server);
const wrong = violations(folder, seen);
await server.close();
await database.close();

for (const line of wrong) process.stderr.write(`${line.slice(0, 500)}\n`);
process.stdout.write(`${seen.length} events and answers, ${wrong.length} against the schemas\n`);
process.exitCode = wrong.length > 0 || seen.length === 0 ? 1 : 0;
