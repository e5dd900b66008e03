import { and, asc, eq, getTableColumns, isNull } from "drizzle-orm";
import { savedFilters } from "#db/schema/index.ts";
import { storedInstant } from "#domain/activity/stored-instant.ts";
import { color, nameKey } from "#domain/project/project.ts";
import { type SavedFilter, savedFilter } from "#domain/saved-filter/saved-filter.ts";
import type { NamedStore } from "../named/store.ts";

const { userId: _owner, nameKey: _key, ...columns } = getTableColumns(savedFilters);

export const filterStore: NamedStore<SavedFilter> = {
  entity: "filter",
  noun: "filter",
  async find({ db, actor }, id) {
    const [row] = await db
      .select(columns)
      .from(savedFilters)
      .where(and(eq(savedFilters.id, id), eq(savedFilters.userId, actor.userId)));
    return row ? toFilter(row) : null;
  },
  async list({ db, actor }) {
    const rows = await db
      .select(columns)
      .from(savedFilters)
      .where(and(eq(savedFilters.userId, actor.userId), isNull(savedFilters.deletedAt)))
      .orderBy(asc(savedFilters.position), asc(savedFilters.id));
    return rows.map(toFilter);
  },
  async insert({ db, actor }, made) {
    const written = await db
      .insert(savedFilters)
      .values({ ...made, nameKey: nameKey(made.name), userId: actor.userId })
      .onConflictDoNothing({ target: savedFilters.id })
      .returning({ id: savedFilters.id });
    return written.length > 0;
  },
  async update({ db, actor }, next) {
    await db
      .update(savedFilters)
      .set({ ...next, nameKey: nameKey(next.name) })
      .where(and(eq(savedFilters.id, next.id), eq(savedFilters.userId, actor.userId)));
  },
  isInUse: async () => false,
  revive: (stored) => storedSavedFilter.parse(stored),
};

const storedSavedFilter = savedFilter.extend({
  deletedAt: storedInstant.nullable(),
  createdAt: storedInstant,
  updatedAt: storedInstant,
});

function toFilter(row: Omit<typeof savedFilters.$inferSelect, "userId" | "nameKey">): SavedFilter {
  return { ...row, color: color.parse(row.color) };
}
