import type { MouseEvent } from "react";
import { Button } from "#app/ui/controls/button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { useDetailsText } from "#app/ui/text/details.ts";
import { useText } from "#app/ui/text/text.tsx";
import type { Task } from "#domain/task/task.ts";
import type { TaskCommands } from "../data/task-commands.ts";
import { useTask } from "../data/use-task.ts";

type WhetherGoneProps = { task: Task; commands: TaskCommands };

/** Says so when a task was deleted while somebody is writing in it, with the way to bring it back. */
export function WhetherGone({ task, commands }: WhetherGoneProps) {
  const { task: current, isGone } = useTask(task.id);
  const { restore: restoreText } = useText().tasks;
  const t = useDetailsText();
  if (isGone) return <Notice>{t.gone}</Notice>;
  if (!current?.deletedAt) return null;
  const bringBack = ({ currentTarget }: MouseEvent) => {
    commands.restore(current);
    // The button goes away with the notice; one goes on writing.
    currentTarget.closest("form")?.querySelector<HTMLElement>("[name=title]")?.focus();
  };
  const restore = (
    <Button size="small" onClick={bringBack}>
      {restoreText}
    </Button>
  );
  return <Notice action={restore}>{t.inTrash}</Notice>;
}
