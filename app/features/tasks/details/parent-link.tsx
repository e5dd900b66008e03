import { CornerLeftUp } from "lucide-react";
import { useDetailsText } from "#app/ui/text/details.ts";
import { useTask } from "../data/use-task.ts";

/** Says what a subtask is part of, and leads there. */
export function ParentLink({ id, onOpen }: { id: string; onOpen: (id: string) => void }) {
  const { task } = useTask(id);
  const d = useDetailsText();
  if (!task) return null;
  return (
    <button
      type="button"
      onClick={() => onOpen(id)}
      className="target -mb-3 flex min-h-6 max-w-full items-center gap-1.5 self-start rounded-sm text-ink-muted text-sm hover:text-accent"
    >
      <CornerLeftUp aria-hidden className="size-4 shrink-0" strokeWidth={1.75} />
      <span className="truncate">{d.partOf(task.title)}</span>
    </button>
  );
}
