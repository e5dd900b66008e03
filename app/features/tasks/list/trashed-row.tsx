import { Button } from "#app/ui/controls/button.tsx";
import { IconButton } from "#app/ui/controls/icon-button.tsx";
import { formatInstant } from "#app/ui/format/dates.ts";
import { useFormat } from "#app/ui/format/format.tsx";
import { UndoIcon } from "#app/ui/icons/everywhere.ts";
import { TrashIcon } from "#app/ui/icons/list.ts";
import { useText } from "#app/ui/text/text.tsx";
import type { Task } from "#domain/task/task.ts";
import type { TaskCommands } from "../data/task-commands.ts";
import { DeleteButton } from "../trash/delete-button.tsx";

type TrashedRowProps = { task: Task; commands: TaskCommands };

/** A task in the trash, which can be brought back, or deleted for good. */
export function TrashedRow({ task, commands }: TrashedRowProps) {
  const t = useText().tasks;
  const { locale } = useFormat();
  return (
    <div className="mx-2 flex items-center gap-3 border-line border-b py-2 group-data-last/line:border-b-0">
      <div className="min-w-0 flex-1">
        <p className="break-words">{task.title}</p>
        {task.deletedAt ? (
          <p className="text-ink-muted text-xs">
            <time dateTime={task.deletedAt.toISOString()} suppressHydrationWarning>
              {formatInstant(task.deletedAt, locale)}
            </time>
          </p>
        ) : null}
      </div>
      <Button
        size="small"
        aria-label={t.restoreTask(task.title)}
        onClick={() => commands.restore(task)}
      >
        <UndoIcon className="size-4" />
        {t.restore}
      </Button>
      <DeleteButton
        task={task}
        button={(ask) => (
          <IconButton icon={TrashIcon} label={t.deleteForGood(task.title)} onClick={ask} />
        )}
      />
    </div>
  );
}
