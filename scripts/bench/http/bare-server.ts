import { createServer } from "node:http";
import postgres from "postgres";

// The least that answers with the same rows: the statement that our own list sends, prepared,
// through postgres.js, and its rows as JSON. No session, no checks, no headers.
const { DATABASE_URL = "", STATEMENT = "", PARAMETERS = "[]" } = process.env;
const sql = postgres(DATABASE_URL, { max: 10 });
const parameters: string[] = JSON.parse(PARAMETERS);

const server = createServer((_request, response) => {
  sql.unsafe(STATEMENT, parameters, { prepare: true }).then(
    (rows) => {
      response.writeHead(200, { "Content-Type": "application/json" });
      response.end(JSON.stringify(rows));
    },
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (address && typeof address === "object") {
    process.stdout.write(`http://127.0.0.1:${address.port}\n`);
  }
});
