import {
  type ClipboardEvent,
  type FormEvent,
  type KeyboardEvent,
  useEffect,
  useRef,
  useState,
} from "react";
import { useLocation } from "react-router";
import { Button } from "#app/ui/controls/button.tsx";
import { PlusIcon } from "#app/ui/icons/places.ts";
import { useText } from "#app/ui/text/text.tsx";
import type { ReadLine } from "#domain/quick-add/parse-lines.ts";
import type { CreateTaskInput } from "#domain/task/create.ts";
import { useTaskCommands } from "../data/use-task-commands.ts";
import { focusList } from "../window/focus-list.ts";
import { useUnderstanding } from "./use-understanding.ts";

type QuickAddProps = {
  /** What a task made here gets by being made here: the project of the page, say. */
  defaults?: Partial<CreateTaskInput>;
};

/** The state of a navigation that somebody makes to put a task down. */
export const toAdd = "add";

/** What was typed and not yet added: it goes along to the next page. */
let half = "";

/** One field to put a task down as fast as it comes to mind; understands dates, projects and more. */
export function QuickAdd({ defaults }: QuickAddProps) {
  const [text, setText] = useState(half);
  useEffect(() => {
    half = text;
  }, [text]);
  const [pasted, setPasted] = useState<readonly ReadLine[] | null>(null);
  const [ignored, setIgnored] = useState<readonly string[]>([]);
  const field = useRef<HTMLInputElement>(null);
  const { state } = useLocation();
  useEffect(() => {
    if (state === toAdd) field.current?.focus();
  }, [state]);
  const understanding = useUnderstanding();
  const commands = useTaskCommands();
  const t = useText().tasks.add;
  const line = text === "" ? null : understanding.read(text, ignored);
  const { Chips, Mentions, PastedLines } = understanding.grammar ?? {};

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    field.current?.focus();
    if (pasted) return addPasted(pasted);
    if (text.trim() === "") return;
    setText("");
    setIgnored([]);
    const { parseQuickAdd, toTaskInput } = await understanding.load();
    const read = parseQuickAdd(text, understanding.optionsAt(new Date(), ignored));
    // What the server refuses comes back into the field, unless something new stands there.
    commands.add([toTaskInput(read, text, defaults)], () => setText((now) => now || text));
  };

  const pasteLines = async (event: ClipboardEvent) => {
    const lines = event.clipboardData.getData("text/plain");
    if (!lines.trim().includes("\n")) return;
    event.preventDefault();
    const { parseLines } = await understanding.load();
    setPasted(parseLines(lines, understanding.optionsAt(new Date(), [])));
  };

  const addPasted = async (lines: readonly ReadLine[]) => {
    setPasted(null);
    const { toTaskInput } = await understanding.load();
    commands.add(
      lines.map((line) => toTaskInput(line, line.text, defaults)),
      () => setPasted((now) => now ?? lines),
    );
  };
  const leavePasted = () => {
    setPasted(null);
    field.current?.focus();
  };
  const leaveByKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    if (pasted) leavePasted();
    else focusList();
  };

  return (
    <form
      onSubmit={submit}
      onKeyDown={leaveByKey}
      className="relative rounded-lg border border-line-strong bg-surface shadow-low focus-within:outline-2 focus-within:outline-accent"
    >
      <div className="flex h-11 items-center gap-2 pl-3 pointer-coarse:h-13">
        <PlusIcon className="size-4.5 shrink-0 text-ink-faint" />
        <input
          ref={field}
          data-quick-add
          value={text}
          onChange={({ target }) => setText(target.value)}
          onFocus={() => void understanding.load()}
          onPaste={pasteLines}
          aria-label={t.field}
          placeholder={t.placeholder}
          autoComplete="off"
          enterKeyHint="done"
          aria-haspopup="listbox"
          aria-autocomplete="list"
          className="h-11 min-w-0 flex-1 text-ellipsis bg-transparent outline-none"
        />
        {Mentions && field.current ? (
          <Mentions field={field.current} value={text} onChange={setText} />
        ) : null}
        <Button type="submit" variant="primary" className="mr-1.25">
          {pasted ? t.addMany(pasted.length) : t.button}
        </Button>
      </div>
      {PastedLines && pasted ? <PastedLines lines={pasted} onLeave={leavePasted} /> : null}
      {Chips && line && !pasted ? (
        <Chips
          spans={line.spans}
          onDismiss={(words) => {
            setIgnored([...ignored, words]);
            field.current?.focus();
          }}
        />
      ) : null}
    </form>
  );
}
