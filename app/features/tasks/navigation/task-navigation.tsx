import { CalendarDays, Inbox, ListChecks, Search, Star, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { Kbd } from "#app/ui/feedback/kbd.tsx";
import { NavItem } from "#app/ui/shell/nav-item.tsx";
import { useText } from "#app/ui/text/text.tsx";
import { useCollections } from "../data/use-collections.ts";
import { openPalette } from "../keyboard/open-palette.ts";
import { viewPath } from "../model/view.ts";
import { TagDot } from "./tag-dot.tsx";

/** The places of the list: the standing views, then the person's own projects and labels. */
export function TaskNavigation() {
  const { views: t, palette } = useText().tasks;
  const { projects, labels } = useCollections();
  return (
    <>
      <button
        type="button"
        onClick={openPalette}
        className="target mb-1.5 flex h-8 items-center gap-2.5 rounded-md border border-line bg-surface px-2.5 text-ink-muted text-sm transition-colors hover:text-ink"
      >
        <Search aria-hidden className="size-4" strokeWidth={1.75} />
        <span className="flex-1 text-left">{palette.button}</span>
        <Kbd>/</Kbd>
      </button>
      <NavItem to="/tasks" icon={ListChecks}>
        {t.open}
      </NavItem>
      <NavItem to={viewPath({ kind: "inbox" })} icon={Inbox}>
        {t.inbox}
      </NavItem>
      <NavItem to={viewPath({ kind: "today" })} icon={Star}>
        {t.today}
      </NavItem>
      <NavItem to={viewPath({ kind: "upcoming" })} icon={CalendarDays}>
        {t.upcoming}
      </NavItem>
      <NavItem to={viewPath({ kind: "trash" })} icon={Trash2}>
        {t.trash}
      </NavItem>
      <Group title={t.projects} isEmpty={projects.length === 0}>
        {projects.map(({ id, name, color }) => (
          <NavItem
            key={id}
            to={viewPath({ kind: "project", id })}
            icon={<TagDot color={color} className="mx-1" />}
          >
            {name}
          </NavItem>
        ))}
      </Group>
      <Group title={t.labels} isEmpty={labels.length === 0}>
        {labels.map(({ id, name, color }) => (
          <NavItem
            key={id}
            to={viewPath({ kind: "label", id })}
            icon={<TagDot color={color} className="mx-1" />}
          >
            {name}
          </NavItem>
        ))}
      </Group>
    </>
  );
}

type GroupProps = { title: string; isEmpty: boolean; children: ReactNode };

function Group({ title, isEmpty, children }: GroupProps) {
  if (isEmpty) return null;
  return (
    <section aria-label={title} className="mt-5 flex flex-col gap-0.5">
      <h2 className="px-2.5 pb-1 font-medium text-ink-faint text-xs">{title}</h2>
      {children}
    </section>
  );
}
