import { sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";

/** The three people who are measured, by how many tasks they have. */
export const sizes = [100, 10_000, 100_000] as const;
export const userWith = (tasks: number) => `user-with-${tasks}`;

const others = 997;
const tasksOfOthers = 100;

/** A thousand people: three who are measured, and the rest with a hundred tasks each. */
export async function seed(db: Db): Promise<void> {
  await db.execute(sql`
    insert into "user" (id, name, email) select 'other-' || n, 'Ada', 'other-' || n || '@example.org'
    from generate_series(1, ${sql.raw(String(others))}) n`);
  await db.execute(sql`
    insert into tasks (${columns}) select ${values}
    from generate_series(1, ${sql.raw(String(others))}) u, generate_series(1, ${sql.raw(String(tasksOfOthers))}) n,
      lateral (select 'other-' || u as owner) person`);
  for (const size of sizes) {
    const id = userWith(size);
    await db.execute(
      sql`insert into "user" (id, name, email) values (${id}, 'Ada', ${`${id}@example.org`})`,
    );
    await db.execute(sql`
      insert into tasks (${columns}) select ${values}
      from generate_series(1, ${sql.raw(String(size))}) n,
        lateral (select ${id}::text as owner) person`);
  }
  await db.execute(sql`insert into user_revisions (user_id, revision) select id, 0 from "user"`);
  for (const table of ["tasks", "user"]) await db.execute(sql`analyze ${sql.identifier(table)}`);
}

const columns = sql.raw(
  "id, user_id, title, notes, priority, due_date, position, completed_at, created_at, updated_at",
);

/** Words in other orders, a note to every fifth, a date to every third, every tenth completed. */
const values = sql.raw(`
  owner || '-' || n, owner,
  (array['Buy','Call','Write','Plan','Repair','Send','Review'])[n % 7 + 1] || ' ' ||
  (array['groceries','the dentist','a report','holiday','the bicycle','invoices'])[n % 6 + 1] || ' ' || n,
  case when n % 5 = 0 then 'Remember the receipt, and ask about ' || n else '' end,
  n % 4 + 1, case when n % 3 = 0 then date '2026-01-01' + n % 700 end,
  'b' || lpad(to_hex(n), 8, '0') || 'V',
  case when n % 10 = 0 then timestamptz '2026-06-01' + n * interval '1 second' end,
  timestamptz '2026-01-01' + n * interval '1 second', timestamptz '2026-06-01'`);
