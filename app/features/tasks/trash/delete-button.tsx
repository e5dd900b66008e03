import { type ReactElement, Suspense, useState } from "react";
import { lazyPart } from "#app/ui/shell/lazy-part.ts";
import type { Task } from "#domain/task/task.ts";

const DeleteForGood = lazyPart(async () => (await import("./delete-for-good.tsx")).DeleteForGood);

type DeleteButtonProps = {
  /** The one to delete; all of the trash without it. */
  task?: Task;
  button: (ask: () => void) => ReactElement;
};

/** A button that deletes what lies in the trash for good, after asking. */
export function DeleteButton({ task, button }: DeleteButtonProps) {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      {button(() => setAsking(true))}
      {isAsking ? (
        <Suspense>
          <DeleteForGood task={task} onClose={() => setAsking(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
