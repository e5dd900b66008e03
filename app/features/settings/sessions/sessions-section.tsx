import { Laptop, Smartphone } from "lucide-react";
import { useFetcher } from "react-router";
import { Button } from "#app/ui/controls/button.tsx";
import { formatInstant } from "#app/ui/format/dates.ts";
import { useFormat } from "#app/ui/format/format.tsx";
import { useAccountText } from "#app/ui/text/account.ts";
import { Section } from "../section.tsx";
import { readDevice } from "./device.ts";

export type ShownSession = {
  id: string;
  userAgent: string | null;
  since: Date;
  /** The one that this page belongs to. */
  isCurrent: boolean;
};

/** Where the account is signed in; each place but this one can be signed out from here. */
export function SessionsSection({ sessions }: { sessions: readonly ShownSession[] }) {
  const t = useAccountText().settings.sessions;
  const fetcher = useFetcher();
  const ending = fetcher.formData?.get("sessionId") ?? null;
  const endingOthers = fetcher.formData?.get("intent") === "end-other-sessions";
  return (
    <Section title={t.title} hint={t.hint}>
      <ul aria-label={t.title} className="w-full divide-y divide-line">
        {sessions.map((session) => (
          <li key={session.id} className="flex min-h-14 items-center gap-3 py-2">
            <SessionLine session={session} />
            {session.isCurrent ? null : (
              <fetcher.Form method="post" action="/settings">
                <input type="hidden" name="sessionId" value={session.id} />
                <Button
                  type="submit"
                  name="intent"
                  value="end-session"
                  size="small"
                  busy={ending === session.id || endingOthers}
                  aria-label={t.endNamed(nameOf(session, t))}
                >
                  {t.end}
                </Button>
              </fetcher.Form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 2 ? (
        <fetcher.Form method="post" action="/settings">
          <Button type="submit" name="intent" value="end-other-sessions" busy={endingOthers}>
            {t.endOthers}
          </Button>
        </fetcher.Form>
      ) : null}
    </Section>
  );
}

type SessionTexts = ReturnType<typeof useAccountText>["settings"]["sessions"];

function nameOf({ userAgent }: ShownSession, t: SessionTexts): string {
  const { browser, system } = readDevice(userAgent);
  if (browser && system) return t.device(browser, system);
  return browser ?? system ?? t.unknownDevice;
}

function SessionLine({ session }: { session: ShownSession }) {
  const t = useAccountText().settings.sessions;
  const { locale } = useFormat();
  const { system } = readDevice(session.userAgent);
  const Icon = system === "iPhone" || system === "Android" ? Smartphone : Laptop;
  return (
    <>
      <Icon aria-hidden className="size-5 shrink-0 text-ink-muted" />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium text-sm">{nameOf(session, t)}</span>
        <span className="block text-ink-muted text-xs">
          {session.isCurrent ? t.current : t.since(formatInstant(session.since, locale))}
        </span>
      </span>
    </>
  );
}
