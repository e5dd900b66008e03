import { TriangleAlert } from "lucide-react";
import { useTransferText } from "#app/ui/text/transfer.ts";
import type { FileProblems } from "../model/merge-previews.ts";

/** What cannot be taken over as it is, line by line. */
export function Problems({ files }: { files: readonly FileProblems[] }) {
  const t = useTransferText().import.preview;
  const total = files.reduce((sum, { problems }) => sum + problems.length, 0);
  if (total === 0) return null;
  return (
    <details open={total < 6} className="rounded-lg border border-line px-4 py-3 text-sm">
      <summary className="cursor-pointer font-medium">
        <TriangleAlert
          aria-hidden
          className="mr-2 inline size-4 align-text-bottom text-warn"
          strokeWidth={1.75}
        />
        {t.problems(total)}
      </summary>
      <div className="mt-2 flex max-h-72 flex-col gap-3 overflow-y-auto">
        {files.map((file) => (
          <FileRemarks key={file.problems[0]?.key} {...file} />
        ))}
      </div>
    </details>
  );
}

function FileRemarks({ file, problems }: FileProblems) {
  const t = useTransferText().import.preview;
  return (
    <section>
      {file ? <h3 className="mb-1 break-words font-medium text-ink-muted">{file}</h3> : null}
      <ul className="flex flex-col gap-1.5">
        {problems.map(({ key, line, message }) => (
          <li key={key} className="grid grid-cols-[5rem_1fr] gap-3">
            <span className="text-ink-faint tabular-nums">{line === null ? "" : t.line(line)}</span>
            <span className="min-w-0 break-words">{message}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
