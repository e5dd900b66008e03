// Runs after every `npm ci`. postgres.js 3.4.9 ends the whole process when the server closes a
// connection inside a transaction: a write that was put off finds no socket
// (https://github.com/porsager/postgres/issues/1208). With this guard the query is refused with
// CONNECTION_CLOSED, as any other on a lost connection. e2e/faults/database.spec.ts holds it.
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const file = new URL("../node_modules/postgres/src/connection.js", import.meta.url);
const start = "function nextWrite(fn) {\n";
const guard = `    if (socket === null) {
      chunk = nextWriteTimer = null
      error(Errors.connection('CONNECTION_CLOSED', options))
      return false
    }
`;

if (existsSync(file)) {
  const source = readFileSync(file, "utf8");
  if (!source.includes(start))
    throw new Error("postgres.js changed: is issue 1208 mended? Then remove this.");
  if (!source.includes(start + guard)) writeFileSync(file, source.replace(start, start + guard));
}
