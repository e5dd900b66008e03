import { Button } from "#app/ui/controls/button.tsx";
import { useQuickAddText } from "#app/ui/text/quick-add.ts";
import { useText } from "#app/ui/text/text.tsx";
import type { ReadLine } from "#domain/quick-add/parse-lines.ts";
import { SpanIcon, useMeaning } from "./meaning.tsx";

/** More lines than these are counted, not shown. */
const mostShown = 8;

type PastedLinesProps = { lines: readonly ReadLine[]; onLeave: () => void };

/** The tasks that pasted lines will make, with what was understood of each, before they are made. */
export function PastedLines({ lines, onLeave }: PastedLinesProps) {
  const t = useQuickAddText();
  const { cancel } = useText().shell;
  const meaningOf = useMeaning();
  const more = lines.length - mostShown;
  return (
    <div className="border-line border-t px-3 py-2.5 text-sm">
      <p role="status" className="font-medium">
        {t.pasted(lines.length)}
      </p>
      <ol aria-label={t.pasted(lines.length)} className="mt-1 flex flex-col">
        {lines.slice(0, mostShown).map((line) => (
          <li key={line.number} className="flex flex-wrap items-center gap-x-3 py-1">
            <span className="min-w-0 break-words">{line.title || line.text}</span>
            {line.title === ""
              ? null
              : line.spans.map((span) => (
                  <span
                    key={span.start}
                    className="inline-flex items-center gap-1 text-accent-strong text-xs"
                  >
                    <SpanIcon kind={span.kind} />
                    {meaningOf(span)}
                  </span>
                ))}
          </li>
        ))}
      </ol>
      <div className="mt-1 flex items-center justify-between gap-3">
        <p className="text-ink-muted text-xs">{more > 0 ? t.pastedMore(more) : t.pastedHint}</p>
        <Button size="small" variant="quiet" onClick={onLeave}>
          {cancel}
        </Button>
      </div>
    </div>
  );
}
