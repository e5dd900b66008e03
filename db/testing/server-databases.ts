import postgres from "postgres";

/** The migrated, empty database of a test run, which its test files clone. */
export function templateName(testRun: string): string {
  return `taskpilot_test_${testRun}`;
}

/** Runs one task on the server itself, for what no database can do to itself. */
export async function onServer<T>(
  url: string,
  task: (sql: postgres.Sql) => Promise<T>,
): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await task(sql);
  } finally {
    await sql.end();
  }
}
