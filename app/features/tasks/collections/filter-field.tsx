import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { TextField } from "#app/ui/controls/text-field.tsx";
import { useFormat } from "#app/ui/format/format.tsx";
import { useCollectionsText } from "#app/ui/text/collections.ts";
import { completeFilter } from "#domain/filter/complete.ts";
import { parseFilter } from "#domain/filter/parse.ts";
import { useCollections } from "../data/use-collections.ts";

type FilterFieldProps = {
  value: string;
  onChange: (value: string) => void;
  /** What the server said about it. */
  error: string | undefined;
};

/** A condition in the filter language: completed and checked as one types. */
export function FilterField({ value, onChange, error }: FilterFieldProps) {
  const t = useCollectionsText();
  const { locale } = useFormat();
  const { projects, labels } = useCollections();
  const field = useRef<HTMLDivElement>(null);
  const [caret, setCaret] = useState(value.length);
  const names = {
    projects: projects.map(({ name }) => name),
    labels: labels.map(({ name }) => name),
  };
  const completion = completeFilter(value, caret, names);
  const parsed =
    value.trim() === "" ? null : parseFilter(value, { now: new Date(), zone: locale.zone });
  const unclear = parsed && !parsed.ok ? parsed.error.message : undefined;

  const take = (text: string) => {
    const head = value.slice(0, completion.start) + text;
    flushSync(() => onChange(head + value.slice(completion.end)));
    setCaret(head.length);
    const input = field.current?.querySelector("input");
    input?.focus();
    input?.setSelectionRange(head.length, head.length);
  };
  return (
    <div ref={field}>
      <TextField
        label={t.query}
        name="query"
        value={value}
        autoComplete="off"
        placeholder={t.queryExample}
        hint={t.queryHint}
        error={error ?? unclear}
        onChange={({ target }) => {
          onChange(target.value);
          setCaret(target.selectionStart ?? target.value.length);
        }}
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart ?? 0)}
      />
      <ul aria-label={t.suggestions} className="mt-2 flex flex-wrap gap-1.5">
        {completion.suggestions.slice(0, 8).map(({ text, detail }) => (
          <li key={text}>
            <button
              type="button"
              title={detail}
              onClick={() => take(text)}
              className="target h-7 rounded-full bg-hover px-2.5 text-xs hover:bg-press"
            >
              {text}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
