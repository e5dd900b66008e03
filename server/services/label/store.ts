import { and, arrayContains, asc, eq, getTableColumns, isNull } from "drizzle-orm";
import { labels, tasks } from "#db/schema/index.ts";
import { storedInstant } from "#domain/activity/stored-instant.ts";
import { type Label, label } from "#domain/label/label.ts";
import { color, nameKey } from "#domain/project/project.ts";
import type { NamedStore } from "../named/store.ts";

const { userId: _owner, nameKey: _key, ...columns } = getTableColumns(labels);

export const labelStore: NamedStore<Label> = {
  entity: "label",
  noun: "label",
  async find({ db, actor }, id) {
    const [row] = await db
      .select(columns)
      .from(labels)
      .where(and(eq(labels.id, id), eq(labels.userId, actor.userId)));
    return row ? toLabel(row) : null;
  },
  async list({ db, actor }) {
    const rows = await db
      .select(columns)
      .from(labels)
      .where(and(eq(labels.userId, actor.userId), isNull(labels.deletedAt)))
      .orderBy(asc(labels.position), asc(labels.id));
    return rows.map(toLabel);
  },
  async insert({ db, actor }, made) {
    const written = await db
      .insert(labels)
      .values({ ...made, nameKey: nameKey(made.name), userId: actor.userId })
      .onConflictDoNothing({ target: labels.id })
      .returning({ id: labels.id });
    return written.length > 0;
  },
  async update({ db, actor }, next) {
    await db
      .update(labels)
      .set({ ...next, nameKey: nameKey(next.name) })
      .where(and(eq(labels.id, next.id), eq(labels.userId, actor.userId)));
  },
  async isInUse({ db, actor }, id) {
    const using = and(
      eq(tasks.userId, actor.userId),
      arrayContains(tasks.labelIds, [id]),
      isNull(tasks.deletedAt),
    );
    return (await db.$count(tasks, using)) > 0;
  },
  revive: (stored) => storedLabel.parse(stored),
};

const storedLabel = label.extend({
  deletedAt: storedInstant.nullable(),
  createdAt: storedInstant,
  updatedAt: storedInstant,
});

function toLabel(row: Omit<typeof labels.$inferSelect, "userId" | "nameKey">): Label {
  return { ...row, color: color.parse(row.color) };
}
