import { type FormEvent, useRef, useState } from "react";
import { Button } from "#app/ui/controls/button.tsx";
import { classNames } from "#app/ui/controls/class-names.ts";
import { fieldStyle } from "#app/ui/controls/field-style.ts";
import { useDetailsText } from "#app/ui/text/details.ts";
import type { QuickAddOptions, QuickAddResult } from "#domain/quick-add/parse.ts";
import type { Task } from "#domain/task/task.ts";
import type { TaskCommands } from "../data/task-commands.ts";
import { useUnderstanding } from "../quick-add/use-understanding.ts";

type SubtaskFieldProps = { task: Task; commands: TaskCommands };

/** Puts down one more step of a task; understands what the field above the list does, but for projects. */
export function SubtaskField({ task, commands }: SubtaskFieldProps) {
  const d = useDetailsText();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [ignored, setIgnored] = useState<readonly string[]>([]);
  const { grammar, load, optionsAt } = useUnderstanding();
  const line =
    grammar && text !== "" ? readStep(text, optionsAt(new Date(), ignored), grammar) : null;

  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === "") return;
    setText("");
    setIgnored([]);
    const loaded = await load();
    const read = readStep(text, optionsAt(new Date(), ignored), loaded);
    const within = { parentId: task.id, projectId: task.projectId };
    commands.add([loaded.toTaskInput(read, text, within)], () => setText((now) => now || text));
  };

  return (
    <form onSubmit={add} className="mt-1.5">
      <div className="flex gap-2">
        <input
          ref={field}
          aria-label={d.addSubtask}
          placeholder={d.addSubtask}
          value={text}
          maxLength={500}
          autoComplete="off"
          onFocus={() => void load()}
          onChange={({ target }) => setText(target.value)}
          className={classNames(fieldStyle, "h-9! min-w-0 flex-1 pointer-coarse:h-11!")}
        />
        <Button type="submit">{d.add}</Button>
      </div>
      {grammar && line ? (
        <div className="-mx-3 mt-2">
          <grammar.Chips
            spans={line.spans}
            onDismiss={(words) => {
              setIgnored([...ignored, words]);
              field.current?.focus();
            }}
          />
        </div>
      ) : null}
    </form>
  );
}

type Parser = { parseQuickAdd: (text: string, options: QuickAddOptions) => QuickAddResult };

/** A step is where its task is: what names a project stays words. */
function readStep(text: string, options: QuickAddOptions, { parseQuickAdd }: Parser) {
  const { spans } = parseQuickAdd(text, options);
  const named = spans.filter(({ kind }) => kind === "project").map((span) => span.text);
  return parseQuickAdd(text, { ...options, ignore: [...(options.ignore ?? []), ...named] });
}
