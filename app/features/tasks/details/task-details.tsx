import { Dialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { Button } from "#app/ui/controls/button.tsx";
import { IconButton } from "#app/ui/controls/icon-button.tsx";
import { Tick } from "#app/ui/controls/tick.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { useDetailsText } from "#app/ui/text/details.ts";
import { useText } from "#app/ui/text/text.tsx";
import type { ListedTask } from "#domain/task/list.ts";
import type { TaskCommands } from "../data/task-commands.ts";
import { useTask } from "../data/use-task.ts";
import { useTaskCommands } from "../data/use-task-commands.ts";
import { History } from "../history/history.tsx";
import { DetailsFooter } from "./details-footer.tsx";
import { Notes } from "./notes/notes.tsx";
import { ParentLink } from "./parent-link.tsx";
import { PlaceFields } from "./place-fields.tsx";
import { Subtasks } from "./subtasks.tsx";
import { TimeFields } from "./time-fields.tsx";
import { TitleField } from "./title-field.tsx";

type TaskDetailsProps = { taskId: string; onOpen: (id: string) => void; onClose: () => void };

/** Everything about one task, beside the list; each field is saved by itself. */
export function TaskDetails({ taskId, onOpen, onClose }: TaskDetailsProps) {
  const { task, isGone } = useTask(taskId);
  const commands = useTaskCommands();
  const texts = useText();
  const t = useDetailsText();
  return (
    <Dialog.Root
      open
      modal={false}
      disablePointerDismissal
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Dialog.Portal>
        <Dialog.Popup className="side-panel" finalFocus={() => rowOf(taskId) ?? true}>
          <header className="flex items-center justify-between border-line border-b py-2 pr-2 pl-5">
            <Dialog.Title className="truncate text-ink-muted text-sm">{t.title}</Dialog.Title>
            <Dialog.Close render={<IconButton icon={X} label={texts.shell.close} />} />
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 pt-4 pb-20">
            {isGone ? <Notice>{t.gone}</Notice> : null}
            {task ? (
              <Content key={task.id} task={task} commands={commands} onOpen={onOpen} />
            ) : null}
          </div>
          {task ? <DetailsFooter task={task} commands={commands} onClose={onClose} /> : null}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** Where the focus goes when the panel closes: it may have been opened by what is gone, the palette say. */
const rowOf = (id: string) =>
  document.querySelector<HTMLElement>(`main [data-task="${CSS.escape(id)}"] a`);

type ContentProps = { task: ListedTask; commands: TaskCommands; onOpen: (id: string) => void };

function Content({ task, commands, onOpen }: ContentProps) {
  const t = useText().tasks;
  const d = useDetailsText();
  const isDone = task.completedAt !== null;
  const restore = (
    <Button size="small" onClick={() => commands.restore(task)}>
      {t.restore}
    </Button>
  );
  return (
    <div className="flex flex-col gap-5">
      {task.deletedAt === null ? null : <Notice action={restore}>{d.inTrash}</Notice>}
      {task.parentId === null ? null : <ParentLink id={task.parentId} onOpen={onOpen} />}
      <div className="flex items-start gap-1">
        <Tick
          className="-ml-1.5"
          label={t.complete(task.title)}
          tone={task.priority}
          checked={isDone}
          onChange={() => (isDone ? commands.reopen(task) : commands.complete(task))}
        />
        <TitleField task={task} commands={commands} />
      </div>
      <TimeFields task={task} commands={commands} />
      <PlaceFields task={task} commands={commands} />
      <Notes task={task} commands={commands} />
      <Subtasks task={task} commands={commands} onOpen={onOpen} />
      <History task={task} commands={commands} />
    </div>
  );
}
