import { afterPress } from "#app/ui/controls/after-press.ts";
import { useText } from "#app/ui/text/text.tsx";
import type { Task } from "#domain/task/task.ts";
import type { TaskCommands } from "../data/task-commands.ts";
import { useCommitWhenGone, useDraft } from "./use-draft.ts";

type FieldProps = { task: Task; commands: TaskCommands };

/** The title, as tall as its words: Enter or leaving it saves, Escape takes back what was typed. */
export function TitleField({ task, commands }: FieldProps) {
  const t = useText().tasks.fields;
  const draft = useDraft(task.title, (title, onRefused) => {
    if (title.trim() !== "") commands.edit(task, { title: title.trim() }, { onRefused });
  });
  // In the trash nothing can be saved: the words wait until it is brought back.
  const canSave = task.deletedAt === null;
  useCommitWhenGone(() => {
    if (canSave) draft.commit();
  });
  return (
    <textarea
      aria-label={t.title}
      rows={1}
      value={draft.value}
      maxLength={500}
      onChange={({ target }) => draft.change(target.value.replaceAll("\n", " "))}
      onBlur={() => {
        if (canSave) afterPress(draft.commit);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter") {
          event.preventDefault();
          draft.commit();
        }
        if (event.key === "Escape" && draft.isDirty) {
          event.stopPropagation();
          draft.discard();
        }
      }}
      className="field-sizing-content min-w-0 flex-1 resize-none rounded-sm bg-transparent py-1 font-semibold text-lg outline-offset-4"
    />
  );
}
