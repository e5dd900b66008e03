import { useId, useRef, useState } from "react";
import Markdown, { type Components } from "react-markdown";
import remarkGfm from "remark-gfm";
import type { TaskCommands } from "#app/features/tasks/data/task-commands.ts";
import { afterPress } from "#app/ui/controls/after-press.ts";
import { Button } from "#app/ui/controls/button.tsx";
import { useDetailsText } from "#app/ui/text/details.ts";
import type { Task } from "#domain/task/task.ts";
import { useCommitWhenGone, useDraft } from "../use-draft.ts";
import { ChecklistNotes, checklistParts } from "./checklist.tsx";
import { withTicked } from "./points.ts";

type FieldProps = { task: Task; commands: TaskCommands };

/** Notes in Markdown: shown as they read, edited as they are written. */
export function Notes({ task, commands }: FieldProps) {
  const d = useDetailsText();
  const id = useId();
  const [isEditing, setEditing] = useState(false);
  const draft = useDraft(task.notes, (notes, refused) =>
    commands.edit(
      task,
      { notes },
      {
        onRefused: () => {
          refused();
          setEditing(true);
        },
      },
    ),
  );
  useCommitWhenGone(draft.commit);
  const save = () => {
    draft.commit();
    setEditing(false);
  };
  // Whoever leaves the field by a key goes on from where it was opened.
  const wasLeftByKey = useRef(false);
  const leave = () => {
    wasLeftByKey.current = true;
    save();
  };
  const goOn = (button: HTMLButtonElement | null) => {
    if (wasLeftByKey.current) button?.focus();
    if (button) wasLeftByKey.current = false;
  };
  const onTick = (at: number) => commands.edit(task, { notes: withTicked(task.notes, at) });
  return (
    <section aria-labelledby={id}>
      <div className="flex min-h-8 items-center justify-between">
        <h3 id={id} className="font-medium text-sm">
          {d.notes}
        </h3>
        {isEditing ? null : (
          <Button ref={goOn} variant="quiet" size="small" onClick={() => setEditing(true)}>
            {task.notes === "" ? d.addNotes : d.editNotes}
          </Button>
        )}
      </div>
      {isEditing ? (
        <>
          <textarea
            aria-labelledby={id}
            value={draft.value}
            maxLength={50_000}
            ref={focusOnce}
            onChange={({ target }) => draft.change(target.value)}
            onBlur={() => afterPress(save)}
            onKeyDown={(event) => {
              if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) leave();
              if (event.key === "Escape") {
                event.stopPropagation();
                leave();
              }
            }}
            className="field-sizing-content min-h-28 w-full rounded-md border border-line-strong bg-surface px-3 py-2 font-mono text-sm"
          />
          <p className="mt-1 text-ink-muted text-xs">{d.notesHint}</p>
        </>
      ) : (
        <div className="prose">
          <ChecklistNotes value={{ notes: task.notes, onTick }}>
            <Markdown remarkPlugins={[remarkGfm]} components={parts}>
              {task.notes}
            </Markdown>
          </ChecklistNotes>
        </div>
      )}
    </section>
  );
}

const parts: Components = { ...checklistParts, a: OutsideLink, img: () => null };

function focusOnce(element: HTMLTextAreaElement | null) {
  element?.focus();
}

/** Leads out of the app, and tells the other side nothing. */
function OutsideLink({ href, children }: { href?: string; children?: React.ReactNode }) {
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}
