import { AtSign, Hash } from "lucide-react";
import { useEffect, useId, useLayoutEffect, useState } from "react";
import { flushSync } from "react-dom";
import { classNames } from "#app/ui/controls/class-names.ts";
import { useText } from "#app/ui/text/text.tsx";
import { useCollections } from "../data/use-collections.ts";
import { completeMention, type Mention, matchingNames, mentionAtCaret } from "./mention.ts";

type MentionsProps = {
  /** The field that is written in. */
  field: HTMLInputElement;
  value: string;
  onChange: (value: string) => void;
};

/**
 * Completes `#projects` and `@labels` in a field: arrows choose, Enter or Tab takes, Escape closes. It
 * listens to the field by itself, which is there, and written in, before this is loaded.
 */
export function Mentions({ field, value, onChange }: MentionsProps) {
  const listId = useId();
  const [mention, setMention] = useState<Mention | null>(null);
  const [active, setActive] = useState(0);
  const { projects, labels } = useCollections();
  const t = useText().tasks.views;
  const isProject = mention?.sign === "#";
  const names = (isProject ? projects : labels).map(({ name }) => name);
  const offered = mention ? matchingNames(mention, names) : [];
  const isOpen = offered.length > 0;

  useLayoutEffect(() => {
    setMention(mentionAtCaret(value, field.selectionStart ?? 0));
    setActive(0);
  }, [field, value]);

  const close = () => setMention(null);
  const lookAtCaret = () => setMention(mentionAtCaret(value, field.selectionStart ?? 0));
  const take = (name: string) => {
    if (!mention) return;
    const completed = completeMention(value, mention, name);
    flushSync(() => onChange(completed.text));
    field.focus();
    field.setSelectionRange(completed.caret, completed.caret);
    close();
  };

  useEffect(() => {
    const steer = (event: KeyboardEvent) => {
      const chosen = offered[active];
      if (chosen === undefined) return;
      const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      if (step !== 0) setActive((active + step + offered.length) % offered.length);
      else if (event.key === "Enter" || event.key === "Tab") take(chosen);
      else if (event.key === "Escape") close();
      else return;
      event.preventDefault();
    };
    field.addEventListener("keydown", steer);
    field.addEventListener("click", lookAtCaret);
    field.addEventListener("blur", close);
    return () => {
      field.removeEventListener("keydown", steer);
      field.removeEventListener("click", lookAtCaret);
      field.removeEventListener("blur", close);
    };
  });

  useEffect(() => {
    if (!isOpen) return;
    field.setAttribute("aria-controls", listId);
    field.setAttribute("aria-activedescendant", `${listId}-${active}`);
    return () => {
      field.removeAttribute("aria-controls");
      field.removeAttribute("aria-activedescendant");
    };
  }, [field, isOpen, listId, active]);

  if (!isOpen) return null;
  const Sign = isProject ? Hash : AtSign;
  return (
    <div
      role="listbox"
      id={listId}
      aria-label={isProject ? t.projects : t.labels}
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
          <Sign aria-hidden className="size-3.5 text-ink-faint" />
          {name}
        </div>
      ))}
    </div>
  );
}
