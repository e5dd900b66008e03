import { Kbd } from "#app/ui/feedback/kbd.tsx";
import { CalendarIcon, CircleCheckIcon } from "#app/ui/icons/everywhere.ts";
import { TrashIcon } from "#app/ui/icons/list.ts";
import { InboxIcon, SearchIcon, TasksIcon, TodayIcon } from "#app/ui/icons/places.ts";
import { NavItem } from "#app/ui/shell/nav-item.tsx";
import { useText } from "#app/ui/text/text.tsx";
import type { Color } from "#domain/project/project.ts";
import { AddCollection } from "../collections/add-collection.tsx";
import type { CollectionKind } from "../collections/use-collection-commands.ts";
import { useCollections } from "../data/use-collections.ts";
import { useTaskCounts } from "../data/use-task-counts.ts";
import { openPalette } from "../keyboard/open-palette.ts";
import { viewPath } from "../model/view.ts";
import { TagDot } from "./tag-dot.tsx";

/** The places of the list: the standing views, then the person's own projects and labels. */
export function TaskNavigation() {
  const { views: t, search } = useText().tasks;
  const { projects, archived, labels, filters } = useCollections();
  const counts = useTaskCounts();
  return (
    <>
      <button
        type="button"
        onClick={openPalette}
        className="target mb-1.5 flex h-8 items-center gap-2.5 rounded-md border border-line bg-surface px-2.5 text-ink-muted text-sm transition-colors hover:text-ink"
      >
        <SearchIcon className="size-4" />
        <span className="flex-1 text-left">{search}</span>
        <Kbd>/</Kbd>
      </button>
      <NavItem to="/tasks" icon={TasksIcon}>
        {t.open}
      </NavItem>
      <NavItem to={viewPath({ kind: "inbox" })} icon={InboxIcon} count={counts?.inbox}>
        {t.inbox}
      </NavItem>
      <NavItem
        to={viewPath({ kind: "today" })}
        icon={TodayIcon}
        count={counts?.today}
        isUrgent={(counts?.overdue ?? 0) > 0}
      >
        {t.today}
      </NavItem>
      <NavItem to={viewPath({ kind: "upcoming" })} icon={CalendarIcon}>
        {t.upcoming}
      </NavItem>
      <NavItem to={viewPath({ kind: "completed" })} icon={CircleCheckIcon}>
        {t.completed}
      </NavItem>
      <NavItem to={viewPath({ kind: "trash" })} icon={TrashIcon}>
        {t.trash}
      </NavItem>
      <Group kind="project" title={t.projects} items={projects} counts={counts?.projects} />
      <Archived projects={archived} />
      <Group kind="label" title={t.labels} items={labels} />
      <Group kind="filter" title={t.filters} items={filters} />
    </>
  );
}

type Item = { id: string; name: string; color: Color };
type GroupProps = {
  kind: CollectionKind;
  title: string;
  items: readonly Item[];
  counts?: Record<string, number> | undefined;
};

/** Projects that were laid aside, out of the way until somebody looks for them. */
function Archived({ projects }: { projects: readonly Item[] }) {
  const t = useText().tasks.views;
  if (projects.length === 0) return null;
  return (
    <details className="text-sm">
      <summary className="target cursor-pointer rounded-md px-2.5 py-1.5 text-ink-faint text-xs">
        {t.archived(projects.length)}
      </summary>
      {projects.map(({ id, name, color }) => (
        <NavItem
          key={id}
          to={viewPath({ kind: "project", id })}
          icon={<TagDot color={color} className="mx-1" />}
        >
          {name}
        </NavItem>
      ))}
    </details>
  );
}

/** The person's own places of one kind, and a way to make another. */
function Group({ kind, title, items, counts }: GroupProps) {
  const t = useText().tasks.collections;
  return (
    <section aria-label={title} className="mt-3 flex flex-col gap-0.5">
      <div className="flex items-center justify-between">
        <h2 className="px-2.5 font-medium text-ink-faint text-xs">{title}</h2>
        <AddCollection kind={kind} />
      </div>
      {items.length === 0 ? (
        <p className="px-2.5 pb-1 text-pretty text-ink-faint text-xs">{t.none[kind]}</p>
      ) : null}
      {items.map(({ id, name, color }) => (
        <NavItem
          key={id}
          to={viewPath({ kind, id })}
          icon={<TagDot color={color} className="mx-1" />}
          count={counts?.[id]}
        >
          {name}
        </NavItem>
      ))}
    </section>
  );
}
