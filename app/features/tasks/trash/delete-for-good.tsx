import { useQueryClient } from "@tanstack/react-query";
import { useApiClient } from "#app/api/api.tsx";
import { readFailure } from "#app/api/errors.ts";
import { queryKeys } from "#app/api/queries.ts";
import { ConfirmDialog } from "#app/ui/overlays/confirm-dialog.tsx";
import { notify, notifyProblem } from "#app/ui/overlays/notify.ts";
import { useText } from "#app/ui/text/text.tsx";
import { useViewsText } from "#app/ui/text/views.ts";
import type { Task } from "#domain/task/task.ts";
import { taskListsKey } from "../data/task-list-query.ts";
import { failureText } from "../model/failure-text.ts";

type DeleteForGoodProps = {
  /** The one to delete; all of the trash without it. */
  task: Task | undefined;
  onClose: () => void;
};

/** Asks whether what lies in the trash is to be deleted for good, and does it. */
export function DeleteForGood({ task, onClose }: DeleteForGoodProps) {
  const client = useApiClient();
  const queryClient = useQueryClient();
  const texts = useText();
  const t = useViewsText().trash;
  const remove = async () => {
    try {
      const count = await client.task.emptyTrash.mutate(task ? { ids: [task.id] } : {});
      void notify(t.deleted(count));
    } catch (error) {
      void notifyProblem(failureText(readFailure(error), texts.tasks.failures));
    }
    await queryClient.invalidateQueries({ queryKey: taskListsKey });
    await queryClient.invalidateQueries({ queryKey: queryKeys.activity });
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={task ? t.deleteOne(task.title) : t.emptyTitle}
      description={t.forGood}
      confirmLabel={t.confirm}
      cancelLabel={texts.shell.cancel}
      onConfirm={() => void remove()}
    />
  );
}
