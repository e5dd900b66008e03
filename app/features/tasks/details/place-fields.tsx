import { Plus, Tag } from "lucide-react";
import { Suspense, useState } from "react";
import { Button } from "#app/ui/controls/button.tsx";
import { SelectField } from "#app/ui/controls/select-field.tsx";
import { Menu, MenuCheck, MenuItem, MenuSeparator } from "#app/ui/overlays/menu.tsx";
import { lazyPart } from "#app/ui/shell/lazy-part.ts";
import { useText } from "#app/ui/text/text.tsx";
import type { Task } from "#domain/task/task.ts";
import { newDraft } from "../collections/use-collection-commands.ts";
import type { TaskCommands } from "../data/task-commands.ts";
import { useCollections } from "../data/use-collections.ts";
import { priorities, readPriority } from "../model/priority.ts";
import { TagDot } from "../navigation/tag-dot.tsx";

const CollectionDialog = lazyPart(
  async () => (await import("../collections/collection-dialog.tsx")).CollectionDialog,
);

type FieldProps = { task: Task; commands: TaskCommands };

/** Where it belongs, how urgent it is, and its labels. */
export function PlaceFields({ task, commands }: FieldProps) {
  const t = useText().tasks;
  const { projects, projectOf } = useCollections();
  const current = projectOf(task.projectId);
  const choices = current && !projects.includes(current) ? [current, ...projects] : projects;
  return (
    <div className="grid grid-cols-2 gap-x-3 gap-y-4">
      <SelectField
        label={t.fields.project}
        value={task.projectId ?? ""}
        disabled={task.parentId !== null}
        onChange={({ target }) => commands.edit(task, { projectId: target.value || null })}
      >
        <option value="">{t.views.inbox}</option>
        {choices.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t.fields.priority}
        value={task.priority}
        onChange={({ target }) => commands.edit(task, { priority: readPriority(target.value) })}
      >
        {priorities.map((priority) => (
          <option key={priority} value={priority}>
            {t.priorities[priority]}
          </option>
        ))}
      </SelectField>
      <LabelField task={task} commands={commands} />
    </div>
  );
}

function LabelField({ task, commands }: FieldProps) {
  const t = useText().tasks;
  const { labels, labelsOf } = useCollections();
  const [isNaming, setNaming] = useState(false);
  return (
    <div className="col-span-2 flex flex-wrap items-center gap-2">
      {labelsOf(task.labelIds).map(({ id, name, color }) => (
        <span
          key={id}
          className="inline-flex h-7 items-center gap-1.5 rounded-full bg-hover px-2.5 text-xs"
        >
          <TagDot color={color} />
          {name}
        </span>
      ))}
      <Menu
        align="start"
        trigger={
          <Button variant="quiet" size="small">
            <Tag aria-hidden className="size-4" strokeWidth={1.75} />
            {t.views.labels}
          </Button>
        }
      >
        {labels.map(({ id, name }) => (
          <MenuCheck
            key={id}
            checked={task.labelIds.includes(id)}
            onChange={(isOn) => commands.label(task, id, isOn)}
          >
            {name}
          </MenuCheck>
        ))}
        {labels.length === 0 ? null : <MenuSeparator />}
        <MenuItem icon={Plus} onSelect={() => setNaming(true)}>
          {t.collections.create.label}
        </MenuItem>
      </Menu>
      {isNaming ? (
        <Suspense>
          <CollectionDialog
            kind="label"
            draft={newDraft}
            onClose={() => setNaming(false)}
            onSaved={(id) => commands.label(task, id, true)}
          />
        </Suspense>
      ) : null}
    </div>
  );
}
