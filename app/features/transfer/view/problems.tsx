import { TriangleAlert } from "lucide-react";
import { useTransferText } from "#app/ui/text/transfer.ts";
import type { ImportProblem } from "#domain/transfer/plan.ts";
import type { Keyed } from "../model/merge-previews.ts";

/** What cannot be taken over as it is, line by line. */
export function Problems({ problems }: { problems: readonly Keyed<ImportProblem>[] }) {
  const t = useTransferText().import.preview;
  if (problems.length === 0) return null;
  return (
    <details open={problems.length < 6} className="rounded-lg border border-line px-4 py-3 text-sm">
      <summary className="cursor-pointer font-medium">
        <TriangleAlert
          aria-hidden
          className="mr-2 inline size-4 align-text-bottom text-warn"
          strokeWidth={1.75}
        />
        {t.problems(problems.length)}
      </summary>
      <ul className="mt-2 flex max-h-72 flex-col gap-1.5 overflow-y-auto">
        {problems.map(({ key, line, message }) => (
          <li key={key} className="grid grid-cols-[5rem_1fr] gap-3">
            <span className="text-ink-faint tabular-nums">{line === null ? "" : t.line(line)}</span>
            <span className="min-w-0 break-words">{message}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
