import { AtSign, Hash } from "lucide-react";
import {
  type ClipboardEventHandler,
  type KeyboardEvent,
  type RefObject,
  useId,
  useState,
} from "react";
import { flushSync } from "react-dom";
import { classNames } from "#app/ui/controls/class-names.ts";
import { useText } from "#app/ui/text/text.tsx";
import { useCollections } from "../data/use-collections.ts";
import { completeMention, type Mention, matchingNames, mentionAtCaret } from "./mention.ts";

type MentionFieldProps = {
  ref: RefObject<HTMLInputElement | null>;
  value: string;
  onChange: (value: string) => void;
  onFocus: () => void;
  onPaste: ClipboardEventHandler;
  label: string;
  placeholder: string;
};

/** A text field that completes `#projects` and `@labels`: arrows choose, Enter or Tab takes, Escape closes. */
export function MentionField({ ref, value, onChange, ...props }: MentionFieldProps) {
  const listId = useId();
  const [mention, setMention] = useState<Mention | null>(null);
  const [active, setActive] = useState(0);
  const { projects, labels } = useCollections();
  const t = useText().tasks.add;
  const named = mention?.sign === "#" ? projects : labels;
  const names = named.map(({ name }) => name);
  const offered = mention ? matchingNames(mention, names) : [];
  const isOpen = offered.length > 0;

  const take = (name: string) => {
    if (!mention) return;
    const completed = completeMention(value, mention, name);
    flushSync(() => {
      onChange(completed.text);
      setMention(null);
    });
    ref.current?.focus();
    ref.current?.setSelectionRange(completed.caret, completed.caret);
  };
  const lookAtCaret = () => {
    setMention(mentionAtCaret(value, ref.current?.selectionStart ?? 0));
  };
  const steer = (event: KeyboardEvent) => {
    const chosen = offered[active];
    if (chosen === undefined) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) setActive((active + step + offered.length) % offered.length);
    else if (event.key === "Enter" || event.key === "Tab") take(chosen);
    else if (event.key === "Escape") setMention(null);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <input
        ref={ref}
        data-quick-add
        value={value}
        onChange={({ target }) => {
          onChange(target.value);
          setMention(mentionAtCaret(target.value, target.selectionStart ?? 0));
          setActive(0);
        }}
        onClick={lookAtCaret}
        onKeyDown={steer}
        onBlur={() => setMention(null)}
        onFocus={props.onFocus}
        onPaste={props.onPaste}
        aria-label={props.label}
        placeholder={props.placeholder}
        autoComplete="off"
        enterKeyHint="done"
        aria-haspopup="listbox"
        aria-autocomplete="list"
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={isOpen ? `${listId}-${active}` : undefined}
        className="h-11 min-w-0 flex-1 text-ellipsis bg-transparent outline-none"
      />
      {isOpen ? (
        <div
          role="listbox"
          id={listId}
          aria-label={mention?.sign === "#" ? t.projects : t.labels}
          className="absolute inset-x-2 top-12 z-20 rounded-lg bg-raised p-1.5 shadow-high"
        >
          {offered.map((name, index) => (
            <div
              key={name}
              role="option"
              id={`${listId}-${index}`}
              aria-selected={index === active}
              tabIndex={-1}
              onPointerDown={(event) => {
                event.preventDefault();
                take(name);
              }}
              className={classNames(
                "target flex h-8 items-center gap-2 rounded-md px-2.5 text-sm",
                index === active && "bg-hover",
              )}
            >
              {mention?.sign === "#" ? (
                <Hash aria-hidden className="size-3.5 text-ink-faint" />
              ) : (
                <AtSign aria-hidden className="size-3.5 text-ink-faint" />
              )}
              {name}
            </div>
          ))}
        </div>
      ) : null}
    </>
  );
}
