import { and, asc, eq, getTableColumns, isNull } from "drizzle-orm";
import { projects, tasks } from "#db/schema/index.ts";
import { storedInstant } from "#domain/activity/stored-instant.ts";
import { color, nameKey, type Project, project } from "#domain/project/project.ts";
import type { NamedStore } from "../named/store.ts";

const { userId: _owner, nameKey: _key, ...columns } = getTableColumns(projects);

export const projectStore: NamedStore<Project> = {
  entity: "project",
  noun: "project",
  async find({ db, actor }, id) {
    const [row] = await db
      .select(columns)
      .from(projects)
      .where(and(eq(projects.id, id), eq(projects.userId, actor.userId)));
    return row ? toProject(row) : null;
  },
  async list({ db, actor }) {
    const rows = await db
      .select(columns)
      .from(projects)
      .where(and(eq(projects.userId, actor.userId), isNull(projects.deletedAt)))
      .orderBy(asc(projects.position), asc(projects.id));
    return rows.map(toProject);
  },
  async insert({ db, actor }, made) {
    const written = await db
      .insert(projects)
      .values({ ...made, nameKey: nameKey(made.name), userId: actor.userId })
      .onConflictDoNothing({ target: projects.id })
      .returning({ id: projects.id });
    return written.length > 0;
  },
  async update({ db, actor }, next) {
    await db
      .update(projects)
      .set({ ...next, nameKey: nameKey(next.name) })
      .where(and(eq(projects.id, next.id), eq(projects.userId, actor.userId)));
  },
  async isInUse({ db, actor }, id) {
    const using = and(
      eq(tasks.userId, actor.userId),
      eq(tasks.projectId, id),
      isNull(tasks.deletedAt),
    );
    return (await db.$count(tasks, using)) > 0;
  },
  revive: (stored) => storedProject.parse(stored),
};

const storedProject = project.extend({
  archivedAt: storedInstant.nullable(),
  deletedAt: storedInstant.nullable(),
  createdAt: storedInstant,
  updatedAt: storedInstant,
});

function toProject(row: Omit<typeof projects.$inferSelect, "userId" | "nameKey">): Project {
  return { ...row, color: color.parse(row.color) };
}
