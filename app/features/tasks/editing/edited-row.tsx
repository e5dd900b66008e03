import type { TaskCommands } from "../data/task-commands.ts";
import type { TaskEdit } from "../optimism/edit.ts";
import { TaskEditor } from "./task-editor.tsx";
import type { Edit, OnEdit } from "./use-edits.ts";

type EditedRowProps = {
  edit: Edit;
  onEdit: OnEdit;
  commands: TaskCommands;
  /** Ends the edit, and gives the focus to the title. */
  onClose: () => void;
};

/** The row of a task while it is edited; what is refused stands in it again. */
export function EditedRow({ edit, onEdit, commands, onClose }: EditedRowProps) {
  const { task, draft } = edit;
  const save = (changes: TaskEdit) => {
    onClose();
    commands.edit(task, changes, { onRefused: () => onEdit(task.id, { task, draft: changes }) });
  };
  const remove = () => {
    onClose();
    commands.remove(task);
  };
  return (
    <div className="mx-2 py-1.5">
      <TaskEditor
        task={task}
        draft={draft}
        commands={commands}
        onSave={save}
        onCancel={onClose}
        onDelete={remove}
      />
    </div>
  );
}
