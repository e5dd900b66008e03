import { Plus } from "lucide-react";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "#app/ui/controls/button.tsx";
import { useText } from "#app/ui/text/text.tsx";
import type { CreateTaskInput } from "#domain/task/create.ts";
import { useTaskCommands } from "../data/use-task-commands.ts";

type QuickAddProps = {
  /** What a task made here gets by being made here: the project of the page, say. */
  defaults?: Partial<CreateTaskInput>;
};

/** One field to put a task down as fast as it comes to mind. */
export function QuickAdd({ defaults }: QuickAddProps) {
  const [text, setText] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const commands = useTaskCommands();
  const t = useText().tasks.add;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const title = text.trim();
    if (title === "") return field.current?.focus();
    setText("");
    // What the server refuses comes back into the field, unless something new stands there.
    commands.add({ ...defaults, title }, () => setText((current) => current || text));
  };
  return (
    <form
      onSubmit={submit}
      className="flex items-center gap-2 rounded-lg border border-line-strong bg-surface pl-3 shadow-low transition-colors focus-within:outline-2 focus-within:outline-accent"
    >
      <Plus aria-hidden className="size-4.5 shrink-0 text-ink-faint" strokeWidth={1.75} />
      <input
        ref={field}
        value={text}
        onChange={(event) => setText(event.target.value)}
        aria-label={t.field}
        placeholder={t.placeholder}
        autoComplete="off"
        enterKeyHint="done"
        className="h-11 min-w-0 flex-1 bg-transparent outline-none"
      />
      <Button type="submit" variant="primary" className="mr-1.25">
        {t.button}
      </Button>
    </form>
  );
}
