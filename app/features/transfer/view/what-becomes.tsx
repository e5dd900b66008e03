import { useTransferText } from "#app/ui/text/transfer.ts";

/** What of Todoist turns into what of ours. */
export function WhatBecomes() {
  const t = useTransferText().import;
  return (
    <section className="mt-8">
      <p className="text-pretty text-ink-muted text-sm">{t.where}</p>
      <h2 className="mt-6 mb-2 font-semibold">{t.becomes.title}</h2>
      <dl className="divide-y divide-line border-line border-y text-sm">
        {t.becomes.rows.map(([from, to]) => (
          <div key={from} className="grid gap-x-6 py-2 sm:grid-cols-[14rem_1fr]">
            <dt className="font-medium">{from}</dt>
            <dd className="text-ink-muted">{to}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
