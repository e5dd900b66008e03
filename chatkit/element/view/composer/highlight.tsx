import type { ReactNode } from "react";
import type { TaggedText } from "#chatkit/element/composer/tagged-text.ts";

/** The same text behind the field, invisible but for the grounds of its tags. */
export function Highlight({ value: { text, tags } }: { value: TaggedText }) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of tags) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <div className="highlight" aria-hidden="true" dir="auto">
      {parts}
      {text.slice(at)}
      {"\u200b"}
    </div>
  );
}
