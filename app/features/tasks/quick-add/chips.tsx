import { X } from "lucide-react";
import { useQuickAddText } from "#app/ui/text/quick-add.ts";
import type { QuickAddSpan } from "#domain/quick-add/parse.ts";
import { SpanIcon, useMeaning } from "./meaning.tsx";

type ChipsProps = {
  spans: readonly QuickAddSpan[];
  /** The words of a chip that was clicked away, which are then part of the title. */
  onDismiss: (text: string) => void;
};

/** What was understood of the words typed so far; a click on one makes it plain words again. */
export function Chips({ spans, onDismiss }: ChipsProps) {
  const t = useQuickAddText();
  const meaningOf = useMeaning();
  if (spans.length === 0) return null;
  return (
    <ul
      aria-label={t.understood}
      className="flex flex-wrap gap-1.5 px-3 pb-2.5 pointer-coarse:gap-y-4 pointer-coarse:pt-1.5 pointer-coarse:pb-4"
    >
      {spans.map((span) => {
        const meaning = meaningOf(span);
        return (
          <li key={`${span.start} ${span.text}`} className="max-w-full animate-rise">
            <button
              type="button"
              aria-label={t.dismiss(meaning, span.text)}
              title={t.dismissHint(span.text)}
              onClick={() => onDismiss(span.text)}
              className="relative inline-flex min-h-7 max-w-full items-center gap-1.5 rounded-[0.875rem] bg-accent-soft py-0.5 pr-1.5 pl-2.5 text-left font-medium text-accent-strong text-xs transition-colors before:absolute before:inset-x-0 before:-inset-y-2.25 before:content-[''] hover:bg-press"
            >
              <SpanIcon kind={span.kind} />
              <span className="min-w-0 break-words">{meaning}</span>
              <X aria-hidden className="size-3.5 shrink-0 opacity-60" strokeWidth={2} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
