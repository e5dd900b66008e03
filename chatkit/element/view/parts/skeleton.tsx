import { numbered } from "./numbered.ts";

/** Grey lines in the place of what is loading. */
export function Skeleton({ lines, label }: { lines: number; label: string }) {
  return (
    <div className="skeleton" role="status" aria-label={label}>
      {numbered(Array.from({ length: lines })).map(({ at }) => (
        <span key={at} style={{ inlineSize: `${88 - ((at * 37) % 45)}%` }} />
      ))}
    </div>
  );
}
