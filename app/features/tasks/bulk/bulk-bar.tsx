import { CalendarDays, CheckCheck, Flag, FolderInput, Tag, Trash2, X } from "lucide-react";
import { useEffect, useState } from "react";
import { IconButton } from "#app/ui/controls/icon-button.tsx";
import { useFormat } from "#app/ui/format/format.tsx";
import { Menu, MenuItem } from "#app/ui/overlays/menu.tsx";
import { isFocusLost } from "#app/ui/shell/lost-focus.ts";
import { useBulkText } from "#app/ui/text/bulk.ts";
import { useText } from "#app/ui/text/text.tsx";
import { addDays } from "#domain/dates/calendar.ts";
import type { ListedTask } from "#domain/task/list.ts";
import { useCollections } from "../data/use-collections.ts";
import { useTaskCommands } from "../data/use-task-commands.ts";
import { priorities } from "../model/priority.ts";
import type { TaskEdit } from "../optimism/edit.ts";
import { Rescheduling } from "../touch/rescheduling.tsx";
import { lineOf } from "../window/active-row.ts";

type BulkBarProps = { tasks: readonly ListedTask[]; onDone: () => void };

/** What can be done to all selected tasks at once; each is one change and one undo. */
export function BulkBar({ tasks, onDone }: BulkBarProps) {
  const bulk = useBulkText();
  const t = useText().tasks;
  const { today } = useFormat();
  const { projects, labels } = useCollections();
  const commands = useTaskCommands();
  const { many } = commands;
  const after = (act: () => void) => () => {
    act();
    onDone();
  };
  const edit = (changes: TaskEdit) => after(() => many.edit(tasks, changes));
  const isNone = tasks.length === 0;
  const [isAskingDay, setAskingDay] = useState(false);
  const first = tasks[0]?.id;
  useEffect(() => () => keepFocus(first), [first]);
  return (
    <div
      role="toolbar"
      aria-label={bulk.title}
      className="bulk-bar fixed right-[calc(var(--chat-panel,0px)+0.75rem)] left-[calc(var(--side-bar)+0.75rem)] bottom-[calc(var(--bottom-bar)+0.75rem)] z-30 mx-auto flex max-w-full animate-rise flex-wrap items-center justify-between gap-1 rounded-xl bg-raised p-1.5 shadow-high md:w-fit"
    >
      <div className="flex items-center gap-1 max-md:w-full">
        <IconButton icon={X} label={bulk.leave} onClick={onDone} />
        <p role="status" className="mr-2 whitespace-nowrap font-medium text-sm tabular-nums">
          {bulk.selected(tasks.length)}
        </p>
      </div>
      <IconButton
        icon={CheckCheck}
        label={bulk.complete}
        disabled={isNone}
        onClick={after(() => many.complete(tasks))}
      />
      <Menu trigger={<IconButton icon={CalendarDays} label={bulk.date} disabled={isNone} />}>
        <MenuItem onSelect={edit({ dueDate: today })}>{t.relative.today}</MenuItem>
        <MenuItem onSelect={edit({ dueDate: addDays(today, 1) })}>{t.relative.tomorrow}</MenuItem>
        <MenuItem onSelect={edit({ dueDate: addDays(today, 7) })}>{bulk.nextWeek}</MenuItem>
        <MenuItem onSelect={() => setAskingDay(true)}>{bulk.otherDay}</MenuItem>
        <MenuItem onSelect={edit({ dueDate: null })}>{bulk.noDate}</MenuItem>
      </Menu>
      <Menu trigger={<IconButton icon={FolderInput} label={bulk.move} disabled={isNone} />}>
        <MenuItem onSelect={edit({ projectId: null })}>{t.views.inbox}</MenuItem>
        {projects.map(({ id, name }) => (
          <MenuItem key={id} onSelect={edit({ projectId: id })}>
            {name}
          </MenuItem>
        ))}
      </Menu>
      {labels.length === 0 ? null : (
        <Menu trigger={<IconButton icon={Tag} label={bulk.label} disabled={isNone} />}>
          {labels.map(({ id, name }) => (
            <MenuItem key={id} onSelect={after(() => many.label(tasks, id))}>
              {name}
            </MenuItem>
          ))}
        </Menu>
      )}
      <Menu trigger={<IconButton icon={Flag} label={bulk.priority} disabled={isNone} />}>
        {priorities.map((priority) => (
          <MenuItem key={priority} onSelect={edit({ priority })}>
            {t.priorities[priority]}
          </MenuItem>
        ))}
      </Menu>
      <IconButton
        icon={Trash2}
        label={bulk.delete}
        disabled={isNone}
        onClick={after(() => many.remove(tasks))}
      />
      {isAskingDay ? (
        <Rescheduling
          tasks={tasks}
          commands={commands}
          onDone={onDone}
          onClose={() => setAskingDay(false)}
        />
      ) : null}
    </div>
  );
}

/** The bar goes, and with it the button that was pressed: the focus goes on to what it was about. */
function keepFocus(id: string | undefined) {
  queueMicrotask(() => {
    if (id !== undefined && isFocusLost()) lineOf(id)?.querySelector("a")?.focus();
  });
}
