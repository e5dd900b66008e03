import { Command } from "cmdk";
import { Download, Hash, Keyboard, ListFilter, Plus, Tag, Upload, UserX } from "lucide-react";
import { type FocusEvent, useLayoutEffect, useRef, useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { usePaletteText } from "#app/ui/text/palette.ts";
import { useText } from "#app/ui/text/text.tsx";
import type { CollectionKind } from "../collections/use-collection-commands.ts";
import { Action } from "./action.tsx";
import { FoundTasks } from "./found-tasks.tsx";
import { Places } from "./places.tsx";
import { rank } from "./rank.ts";
import type { Subject } from "./subject.tsx";
import { TaskActions } from "./task-actions.tsx";
import { ViewActions } from "./view-actions.tsx";

type PaletteProps = {
  /** What its actions on tasks are about. */
  subject: Subject;
  /** What was typed before it was there. */
  typed: () => string;
  onClose: () => void;
  onHelp: () => void;
  onAdd: () => void;
  onCreate: (kind: CollectionKind) => void;
};

const downloads = [
  { name: "exportAll", path: "/api/export/taskpilot.json" },
  { name: "exportTable", path: "/api/export/tasks.csv" },
] as const;

const collections = [
  { kind: "project", icon: Hash },
  { kind: "label", icon: Tag },
  { kind: "filter", icon: ListFilter },
] as const;

/** Every place, every action and every task, a few letters away. */
export function Palette({ subject, typed, onClose, onHelp, onAdd, onCreate }: PaletteProps) {
  const p = usePaletteText();
  const t = useText().tasks;
  const navigate = useNavigate();
  const [text, setText] = useState("");
  // Read when it is in the page, which may be a while after it was drawn for the first time.
  useLayoutEffect(() => setText(typed()), [typed]);
  const isOpening = useRef(true);
  /** The dialog selects what stands in its first field, where the next letter would replace it. */
  const goOn = ({ currentTarget }: FocusEvent<HTMLInputElement>) => {
    if (!isOpening.current) return;
    isOpening.current = false;
    const { length } = currentTarget.value;
    queueMicrotask(() => currentTarget.setSelectionRange(length, length));
  };
  const run = (act: () => void) => () => {
    onClose();
    act();
  };
  const go = (to: string) => run(() => void navigate(to));
  const { pathname } = useLocation();
  /** Beside the list that is there; where there is none, beside the one of all tasks. */
  const open = (id: string) =>
    go(
      `${pathname.startsWith("/tasks") ? pathname : "/tasks"}?${new URLSearchParams({ task: id })}`,
    )();
  return (
    <Command.Dialog
      open
      onOpenChange={onClose}
      label={p.title}
      filter={rank}
      overlayClassName="scrim"
      contentClassName="dialog"
      className="flex min-h-0 flex-col"
    >
      <Command.Input
        value={text}
        onValueChange={setText}
        onFocus={goOn}
        placeholder={p.placeholder}
        className="h-13 shrink-0 border-line border-b bg-transparent px-5 text-base outline-none"
      />
      <Command.List className="palette min-h-40 overflow-y-auto p-2">
        <Command.Empty className="px-3 py-6 text-center text-ink-muted text-sm">
          {p.empty}
        </Command.Empty>
        <TaskActions
          tasks={subject.tasks}
          run={(act) =>
            run(() => {
              act();
              subject.onDone();
            })
          }
          onOpen={open}
        />
        <FoundTasks text={text} onOpen={open} />
        <Places go={go} />
        <Command.Group heading={p.actions}>
          <Action icon={Plus} keys={["Q"]} keywords={["new task"]} onSelect={onAdd}>
            {t.add.field}
          </Action>
          {collections.map(({ kind, icon }) => (
            <Action
              key={kind}
              icon={icon}
              keywords={[`add ${kind}`, `create ${kind}`]}
              onSelect={() => onCreate(kind)}
            >
              {t.collections.create[kind]}
            </Action>
          ))}
          <Action icon={Keyboard} keys={["?"]} onSelect={onHelp}>
            {p.keys.title}
          </Action>
          <Action icon={Upload} onSelect={go("/settings/import")}>
            {p.transfer.import}
          </Action>
          {downloads.map(({ name, path }) => (
            <Action key={path} icon={Download} onSelect={run(() => window.location.assign(path))}>
              {p.transfer[name]}
            </Action>
          ))}
          <Action icon={UserX} onSelect={go("/settings?delete")}>
            {p.transfer.remove}
          </Action>
        </Command.Group>
        <ViewActions run={run} />
      </Command.List>
    </Command.Dialog>
  );
}
