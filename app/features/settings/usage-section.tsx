import { formatTime } from "#app/ui/format/dates.ts";
import { useFormat } from "#app/ui/format/format.tsx";
import { useAccountText } from "#app/ui/text/account.ts";
import { clockTimeIn } from "#domain/dates/zone.ts";
import { Section } from "./section.tsx";

export type Usage = {
  turns: number;
  tokens: number;
  /** When the day ends that this was used on. */
  endsAt: Date;
  /** 0 is no limit. */
  turnsPerDay: number;
  tokensPerDay: number;
};

/** What the person has used of the assistant today, and how much there is. */
export function UsageSection({ usage }: { usage: Usage }) {
  const t = useAccountText().settings;
  const { locale } = useFormat();
  const number = new Intl.NumberFormat(locale.tag);
  const of = (used: number, limit: number) =>
    limit === 0 ? number.format(used) : t.usedOf(number.format(used), number.format(limit));
  const endsAt = formatTime(clockTimeIn(locale.zone, usage.endsAt), locale);
  return (
    <Section title={t.assistant} hint={t.assistantHint(endsAt)}>
      <dl className="grid gap-3">
        <div>
          <dt className="text-ink-muted text-sm">{t.answers}</dt>
          <dd className="tabular-nums">{of(usage.turns, usage.turnsPerDay)}</dd>
        </div>
        <div>
          <dt className="text-ink-muted text-sm">{t.tokens}</dt>
          <dd className="tabular-nums">{of(usage.tokens, usage.tokensPerDay)}</dd>
        </div>
      </dl>
    </Section>
  );
}
