import { Trash2 } from "lucide-react";
import { Button } from "#app/ui/controls/button.tsx";
import { formatInstant } from "#app/ui/format/dates.ts";
import { useFormat } from "#app/ui/format/format.tsx";
import { useDetailsText } from "#app/ui/text/details.ts";
import { useText } from "#app/ui/text/text.tsx";
import type { Task } from "#domain/task/task.ts";
import type { TaskCommands } from "../data/task-commands.ts";

type DetailsFooterProps = { task: Task; commands: TaskCommands; onClose: () => void };

/** When it was made, and what can be done with all of it. */
export function DetailsFooter({ task, commands, onClose }: DetailsFooterProps) {
  const t = useText().tasks;
  const d = useDetailsText();
  const { locale } = useFormat();
  const remove = () => {
    commands.remove(task);
    onClose();
  };
  return (
    <footer className="flex items-center gap-1 border-line border-t py-2 pr-2 pl-5">
      <p className="min-w-0 flex-1 truncate text-ink-muted text-xs">
        {d.created(formatInstant(task.createdAt, locale))}
      </p>
      {task.deletedAt === null ? (
        <Button variant="quiet" size="small" aria-label={t.delete(task.title)} onClick={remove}>
          <Trash2 aria-hidden className="size-4" strokeWidth={1.75} />
          {d.remove}
        </Button>
      ) : null}
    </footer>
  );
}
