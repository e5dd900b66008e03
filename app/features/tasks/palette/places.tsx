import { Command } from "cmdk";
import {
  Archive,
  CalendarDays,
  CircleCheck,
  Hash,
  Inbox,
  ListChecks,
  ListFilter,
  type LucideIcon,
  MessageSquareText,
  Settings,
  Star,
  Tag,
  Trash2,
} from "lucide-react";
import { usePaletteText } from "#app/ui/text/palette.ts";
import { useText } from "#app/ui/text/text.tsx";
import type { CollectionKind } from "../collections/use-collection-commands.ts";
import { useCollections } from "../data/use-collections.ts";
import { viewPath } from "../model/view.ts";
import { Action } from "./action.tsx";

const places = [
  { kind: "open", icon: ListChecks, keys: ["G", "A"] },
  { kind: "inbox", icon: Inbox, keys: ["G", "I"] },
  { kind: "today", icon: Star, keys: ["G", "T"] },
  { kind: "upcoming", icon: CalendarDays, keys: ["G", "U"] },
  { kind: "completed", icon: CircleCheck, keys: [] },
  { kind: "trash", icon: Trash2, keys: [] },
] as const;

type Collection = {
  kind: CollectionKind;
  title: string;
  icon: LucideIcon;
  items: readonly { id: string; name: string }[];
};

type PlacesProps = { go: (to: string) => () => void };

/** Everywhere one can go: the standing views, the other pages, and the person's own collections. */
export function Places({ go }: PlacesProps) {
  const texts = useText();
  const { go: heading } = usePaletteText();
  const t = texts.tasks;
  const { projects, archived, labels, filters } = useCollections();
  const collections: readonly Collection[] = [
    { kind: "project", title: t.views.projects, icon: Hash, items: projects },
    {
      kind: "project",
      title: t.views.archived(archived.length),
      icon: Archive,
      items: archived,
    },
    { kind: "label", title: t.views.labels, icon: Tag, items: labels },
    { kind: "filter", title: t.views.filters, icon: ListFilter, items: filters },
  ];
  return (
    <>
      <Command.Group heading={heading}>
        {places.map(({ kind, icon, keys }) => (
          <Action key={kind} icon={icon} keys={keys} onSelect={go(viewPath({ kind }))}>
            {t.views[kind]}
          </Action>
        ))}
        <Action icon={MessageSquareText} keys={["G", "C"]} onSelect={go("/chat")}>
          {texts.shell.chat}
        </Action>
        <Action icon={Settings} keys={["G", "S"]} onSelect={go("/settings")}>
          {texts.shell.settings}
        </Action>
      </Command.Group>
      {collections
        .filter(({ items }) => items.length > 0)
        .map(({ kind, title, icon, items }) => (
          <Command.Group key={title} heading={title}>
            {items.map(({ id, name }) => (
              <Action key={id} icon={icon} value={id} onSelect={go(viewPath({ kind, id }))}>
                {name}
              </Action>
            ))}
          </Command.Group>
        ))}
    </>
  );
}
