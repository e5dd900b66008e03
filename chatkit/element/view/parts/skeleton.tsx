/** Grey lines in the place of what is loading. */
export function Skeleton({ lines, label }: { lines: number; label: string }) {
  return (
    <div className="skeleton" role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} style={{ inlineSize: `${88 - ((line * 37) % 45)}%` }} />
      ))}
    </div>
  );
}
