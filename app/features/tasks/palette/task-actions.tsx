import { Command } from "cmdk";
import {
  CalendarDays,
  CheckCheck,
  CircleCheck,
  Flag,
  FolderInput,
  PanelRight,
  SkipForward,
  Tag,
  Trash2,
  Undo2,
} from "lucide-react";
import { useFormat } from "#app/ui/format/format.tsx";
import { useBulkText } from "#app/ui/text/bulk.ts";
import { usePaletteText } from "#app/ui/text/palette.ts";
import { useText } from "#app/ui/text/text.tsx";
import { addDays } from "#domain/dates/calendar.ts";
import type { ListedTask } from "#domain/task/list.ts";
import { useCollections } from "../data/use-collections.ts";
import { useTaskCommands } from "../data/use-task-commands.ts";
import { priorities } from "../model/priority.ts";
import { Action } from "./action.tsx";

type ManyProps = { tasks: readonly ListedTask[]; run: (act: () => void) => () => void };

type TaskActionsProps = ManyProps & { onOpen: (id: string) => void };

/** What can be done to the tasks that were picked out, or to the one that had the focus. */
export function TaskActions({ tasks, run, onOpen }: TaskActionsProps) {
  const bulk = useBulkText();
  const [only] = tasks;
  if (!only) return null;
  if (tasks.length > 1)
    return (
      <Command.Group heading={bulk.selected(tasks.length)}>
        <ActionsOnMany tasks={tasks} run={run} />
      </Command.Group>
    );
  return (
    <Command.Group heading={only.title}>
      {only.deletedAt === null ? (
        <ActionsOnOne task={only} run={run} onOpen={onOpen} />
      ) : (
        <Restore task={only} run={run} />
      )}
    </Command.Group>
  );
}

type OneProps = { task: ListedTask; run: ManyProps["run"] };

function Restore({ task, run }: OneProps) {
  const t = useText().tasks;
  const commands = useTaskCommands();
  return (
    <Action icon={Undo2} onSelect={run(() => commands.restore(task))}>
      {t.restore}
    </Action>
  );
}

function ActionsOnOne({ task, run, onOpen }: OneProps & Pick<TaskActionsProps, "onOpen">) {
  const t = useText().tasks;
  const bulk = useBulkText();
  const { reopen, details } = usePaletteText();
  const commands = useTaskCommands();
  return (
    <>
      {task.completedAt === null ? (
        <Action icon={CircleCheck} keys={["C"]} onSelect={run(() => commands.complete(task))}>
          {bulk.complete}
        </Action>
      ) : (
        <Action icon={Undo2} keys={["C"]} onSelect={run(() => commands.reopen(task))}>
          {reopen}
        </Action>
      )}
      <Action icon={PanelRight} keys={["Enter"]} onSelect={() => onOpen(task.id)}>
        {details}
      </Action>
      {task.recurrence === null ? null : (
        <Action icon={SkipForward} onSelect={run(() => commands.skip(task))}>
          {t.skip}
        </Action>
      )}
      <Changes tasks={[task]} run={run} />
      <Action icon={Trash2} keys={["Delete"]} onSelect={run(() => commands.remove(task))}>
        {bulk.delete}
      </Action>
    </>
  );
}

function ActionsOnMany({ tasks, run }: ManyProps) {
  const bulk = useBulkText();
  const { many } = useTaskCommands();
  return (
    <>
      <Action icon={CheckCheck} onSelect={run(() => many.complete(tasks))}>
        {bulk.complete}
      </Action>
      <Changes tasks={tasks} run={run} />
      <Action icon={Trash2} onSelect={run(() => many.remove(tasks))}>
        {bulk.delete}
      </Action>
    </>
  );
}

/** Date, priority, project and label, of one task or of many. */
function Changes({ tasks, run }: ManyProps) {
  const t = useText().tasks;
  const bulk = useBulkText();
  const { today } = useFormat();
  const { projects, labels } = useCollections();
  const { many } = useTaskCommands();
  const days = [
    { label: t.relative.today, key: "T", dueDate: today },
    { label: t.relative.tomorrow, key: "Y", dueDate: addDays(today, 1) },
    { label: bulk.nextWeek, key: "W", dueDate: addDays(today, 7) },
    { label: bulk.noDate, key: "U", dueDate: null },
  ];
  return (
    <>
      {days.map(({ label, key, dueDate }) => (
        <Action
          key={key}
          icon={CalendarDays}
          keys={[key]}
          onSelect={run(() => many.edit(tasks, { dueDate }))}
        >
          {`${bulk.date}: ${label}`}
        </Action>
      ))}
      {priorities.map((priority) => (
        <Action
          key={priority}
          icon={Flag}
          keys={[String(priority)]}
          onSelect={run(() => many.edit(tasks, { priority }))}
        >
          {`${bulk.priority}: ${t.priorities[priority]}`}
        </Action>
      ))}
      <Action icon={FolderInput} onSelect={run(() => many.edit(tasks, { projectId: null }))}>
        {`${bulk.move}: ${t.views.inbox}`}
      </Action>
      {projects.map(({ id, name }) => (
        <Action
          key={id}
          icon={FolderInput}
          value={`move ${id}`}
          onSelect={run(() => many.edit(tasks, { projectId: id }))}
        >
          {`${bulk.move}: ${name}`}
        </Action>
      ))}
      {labels.map(({ id, name }) => (
        <Action
          key={id}
          icon={Tag}
          value={`label ${id}`}
          onSelect={run(() => many.label(tasks, id))}
        >
          {`${bulk.label}: ${name}`}
        </Action>
      ))}
    </>
  );
}
