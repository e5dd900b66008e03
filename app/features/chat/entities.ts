import type { ChatKitOptions, Entity } from "@openai/chatkit";
import type { ApiClient } from "#app/api/client.ts";
import { formatDay, formatTime } from "#app/ui/format/dates.ts";
import type { Locale } from "#app/ui/format/locale.ts";
import type { ChatTexts } from "#app/ui/text/chat.ts";

type Reader = { client: ApiClient; texts: ChatTexts; locale: Locale };
type Entities = NonNullable<ChatKitOptions["entities"]>;

/** What a tag can stand for. */
export type EntityKind = "task" | "project" | "label";

const MOST = 8;

/** What `@` finds: the person's tasks, projects and labels, and how a tagged one is shown. */
export function entitySearch(reader: Reader): Entities {
  const { client, texts } = reader;
  return {
    showComposerMenu: true,
    onTagSearch: async (query) => {
      const [tasks, projects, labels] = await Promise.all([
        findTasks(client, query),
        client.project.list.query(),
        client.label.list.query(),
      ]);
      const named = (list: readonly { id: string; name: string }[], kind: EntityKind) =>
        list
          .filter(({ name }) => name.toLowerCase().includes(query.toLowerCase()))
          .slice(0, MOST)
          .map(({ id, name }) => toEntity({ id, title: name, kind }, texts));
      return [
        ...tasks.map(({ id, title }) => toEntity({ id, title, kind: "task" }, texts)),
        ...named(projects, "project"),
        ...named(labels, "label"),
      ];
    },
    onRequestPreview: async (entity) => ({ preview: await previewOf(reader, entity) }),
  };
}

/** The kind of a tagged entity; tags of older messages were all tasks. */
export function kindOf({ data }: Entity): EntityKind {
  return data?.kind === "project" || data?.kind === "label" ? data.kind : "task";
}

async function findTasks(client: ApiClient, query: string) {
  if (query.trim() !== "") return client.task.search.query({ query, limit: MOST });
  const { tasks } = await client.task.list.query({ due: "now", sort: "due", limit: MOST });
  return tasks;
}

const icons = { task: "check-circle", project: "lucide:folder", label: "lucide:tag" };

function toEntity(
  { id, title, kind }: { id: string; title: string; kind: EntityKind },
  texts: ChatTexts,
): Entity {
  return {
    id,
    title,
    icon: icons[kind],
    group: texts.groups[kind],
    interactive: true,
    data: { kind },
  };
}

type Preview = Awaited<ReturnType<NonNullable<Entities["onRequestPreview"]>>>["preview"];

async function previewOf({ client, locale }: Reader, entity: Entity): Promise<Preview> {
  if (kindOf(entity) !== "task") return null;
  const task = await client.task.get.query({ id: entity.id });
  const day = task.dueDate && formatDay(task.dueDate, locale);
  const time = task.dueTime && formatTime(task.dueTime, locale);
  const due = [day, time].filter(Boolean).join(", ");
  return {
    type: "Basic",
    gap: 1,
    children: [
      {
        type: "Text",
        value: task.title,
        weight: "medium",
        lineThrough: task.completedAt !== null,
      },
      ...(due ? [{ type: "Caption" as const, value: due }] : []),
      ...(task.notes
        ? [{ type: "Text" as const, value: task.notes, size: "sm" as const, maxLines: 3 }]
        : []),
    ],
  };
}
