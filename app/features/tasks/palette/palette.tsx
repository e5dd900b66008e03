import { useQuery } from "@tanstack/react-query";
import { Command } from "cmdk";
import { useDeferredValue, useState } from "react";
import { useNavigate } from "react-router";
import { useApi } from "#app/api/api.tsx";
import { useText } from "#app/ui/text/text.tsx";
import type { CollectionKind } from "../collections/use-collection-commands.ts";
import { useCollections } from "../data/use-collections.ts";
import { DueBadge } from "../list/due-badge.tsx";
import { type TaskView, viewPath } from "../model/view.ts";
import { TaskActions } from "./task-actions.tsx";

type PaletteProps = {
  /** The task that its actions are about; null when none had the focus. */
  taskId: string | null;
  onClose: () => void;
  onHelp: () => void;
  onAdd: () => void;
  onCreate: (kind: CollectionKind) => void;
};

const places = ["open", "inbox", "today", "upcoming", "completed", "trash"] as const;

const downloads = [
  { name: "exportAll", path: "/api/export/taskpilot.json" },
  { name: "exportTable", path: "/api/export/tasks.csv" },
] as const;

const collectionKinds = ["project", "label", "filter"] as const;

/** Every place, every action and every task, a few letters away. */
export function Palette({ taskId, onClose, onHelp, onAdd, onCreate }: PaletteProps) {
  const texts = useText();
  const t = texts.tasks;
  const navigate = useNavigate();
  const [text, setText] = useState("");
  const { projects, labels, filters } = useCollections();
  const go = (to: string) => () => {
    onClose();
    void navigate(to);
  };
  const goToView = (view: TaskView) => go(viewPath(view));
  return (
    <Command.Dialog
      open
      onOpenChange={onClose}
      label={t.palette.title}
      overlayClassName="scrim"
      contentClassName="dialog"
      className="flex min-h-0 flex-col"
    >
      <Command.Input
        value={text}
        onValueChange={setText}
        placeholder={t.palette.placeholder}
        className="h-13 border-line border-b bg-transparent px-5 text-base outline-none"
      />
      <Command.List className="palette min-h-40 overflow-y-auto p-2">
        <Command.Empty className="px-3 py-6 text-center text-ink-muted text-sm">
          {t.palette.empty}
        </Command.Empty>
        {taskId === null ? null : <TaskActions taskId={taskId} onDone={onClose} />}
        <FoundTasks text={text} onOpen={(id) => go(`/tasks?task=${id}`)()} />
        <Command.Group heading={t.palette.go}>
          {places.map((kind) => (
            <Command.Item key={kind} onSelect={goToView({ kind })}>
              {t.views[kind]}
            </Command.Item>
          ))}
          <Command.Item onSelect={go("/chat")}>{texts.shell.chat}</Command.Item>
          <Command.Item onSelect={go("/settings")}>{texts.shell.settings}</Command.Item>
        </Command.Group>
        <Command.Group heading={t.palette.actions}>
          <Command.Item onSelect={onAdd}>{t.add.field}</Command.Item>
          {collectionKinds.map((kind) => (
            <Command.Item key={kind} onSelect={() => onCreate(kind)}>
              {t.collections.create[kind]}
            </Command.Item>
          ))}
          <Command.Item onSelect={onHelp}>{t.keys.title}</Command.Item>
          <Command.Item onSelect={go("/settings/import")}>
            {texts.transfer.palette.import}
          </Command.Item>
          {downloads.map(({ name, path }) => (
            <Command.Item key={path} onSelect={() => window.location.assign(path)}>
              {texts.transfer.palette[name]}
            </Command.Item>
          ))}
          <Command.Item onSelect={go("/settings?delete")}>
            {texts.transfer.palette.remove}
          </Command.Item>
        </Command.Group>
        <Command.Group heading={t.views.projects}>
          {projects.map(({ id, name }) => (
            <Command.Item key={id} value={`# ${name}`} onSelect={goToView({ kind: "project", id })}>
              {name}
            </Command.Item>
          ))}
        </Command.Group>
        <Command.Group heading={t.views.labels}>
          {labels.map(({ id, name }) => (
            <Command.Item key={id} value={`@ ${name}`} onSelect={goToView({ kind: "label", id })}>
              {name}
            </Command.Item>
          ))}
        </Command.Group>
        <Command.Group heading={t.views.filters}>
          {filters.map(({ id, name }) => (
            <Command.Item key={id} value={`? ${name}`} onSelect={goToView({ kind: "filter", id })}>
              {name}
            </Command.Item>
          ))}
        </Command.Group>
      </Command.List>
    </Command.Dialog>
  );
}

type FoundTasksProps = { text: string; onOpen: (id: string) => void };

/** Tasks that fit to the words, as the server finds them: typing errors included. */
function FoundTasks({ text, onOpen }: FoundTasksProps) {
  const t = useText().tasks;
  const query = useDeferredValue(text.trim());
  const { data } = useQuery({
    ...useApi().task.search.queryOptions({ query, includeCompleted: true, limit: 12 }),
    enabled: query.length > 1,
    placeholderData: (previous) => previous,
  });
  if (query.length <= 1 || !data) return null;
  return (
    <Command.Group heading={t.title} forceMount>
      {data.map((task) => (
        <Command.Item
          key={task.id}
          value={`${task.title} ${task.id}`}
          forceMount
          onSelect={() => onOpen(task.id)}
        >
          <span className={task.completedAt ? "text-ink-faint line-through" : undefined}>
            {task.title}
          </span>
          <span className="ml-auto text-xs">
            <DueBadge task={task} />
          </span>
        </Command.Item>
      ))}
    </Command.Group>
  );
}
