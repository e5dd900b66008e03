import { Button } from "#app/ui/controls/button.tsx";
import { useTransferText } from "#app/ui/text/transfer.ts";
import type { NamePreview } from "#domain/transfer/import.ts";
import type { MergedPreview } from "../model/merge-previews.ts";
import { Problems } from "./problems.tsx";
import { Samples } from "./samples.tsx";

type PreviewProps = { preview: MergedPreview; onStart: () => void; onRestart: () => void };

/** What an import will make, before it makes anything. */
export function Preview({ preview, onStart, onRestart }: PreviewProps) {
  const t = useTransferText().import.preview;
  const { tasks, projects, labels, filters } = preview;
  const fresh = tasks.total - tasks.known;
  const names = [...projects, ...labels, ...filters];
  const isNew = fresh > 0 || names.some(({ known }) => !known);
  return (
    <section aria-labelledby="import-preview" className="flex flex-col gap-6">
      <div>
        <h2 id="import-preview" className="font-semibold text-lg">
          {isNew ? t.title : t.nothing}
        </h2>
        {tasks.known === 0 ? null : (
          <p className="mt-1 text-ink-muted text-sm">{t.known(tasks.known)}</p>
        )}
      </div>
      <dl className="grid gap-x-6 gap-y-3 rounded-lg border border-line bg-surface p-4 text-sm sm:grid-cols-[8rem_1fr]">
        <dt className="font-medium tabular-nums">{t.tasks(tasks.total)}</dt>
        <dd className="text-ink-muted">
          {tasks.known === 0
            ? t.allNew(tasks.total)
            : `${fresh} ${t.isNew}, ${tasks.known} ${t.isKnown}`}
        </dd>
        <Names title={t.projects(projects.length)} names={projects} />
        <Names title={t.labels(labels.length)} names={labels} />
        <Names title={t.filters(filters.length)} names={filters} />
      </dl>
      <Problems files={preview.problems} />
      <div className="flex flex-wrap gap-2">
        {isNew ? (
          <Button variant="primary" onClick={onStart}>
            {t.start(fresh)}
          </Button>
        ) : null}
        <Button onClick={onRestart}>{t.again}</Button>
      </div>
      <Samples samples={preview.samples} total={tasks.total} />
    </section>
  );
}

function Names({ title, names }: { title: string; names: readonly NamePreview[] }) {
  const t = useTransferText().import.preview;
  if (names.length === 0) return null;
  return (
    <>
      <dt className="font-medium tabular-nums">{title}</dt>
      <dd className="flex min-w-0 flex-wrap gap-1.5">
        {names.map(({ name, known }) => (
          <span
            key={name}
            className="inline-flex max-w-full items-center gap-1.5 rounded-full bg-hover px-2.5 py-0.5 text-xs"
          >
            <span className="truncate">{name}</span>
            <span className={known ? "text-ink-faint" : "font-medium text-accent"}>
              {known ? t.isKnown : t.isNew}
            </span>
          </span>
        ))}
      </dd>
    </>
  );
}
