import { AccountSection } from "#app/features/settings/account-section.tsx";
import { ConfigurationSection } from "#app/features/settings/configuration-section.tsx";
import { DataSection } from "#app/features/settings/data-section.tsx";
import { DeletionSection } from "#app/features/settings/deletion-section.tsx";
import { Section } from "#app/features/settings/section.tsx";
import { SessionsSection } from "#app/features/settings/sessions/sessions-section.tsx";
import { TimeSection } from "#app/features/settings/time-section.tsx";
import { UsageSection } from "#app/features/settings/usage-section.tsx";
import { usePreferences } from "#app/features/settings/use-preferences.ts";
import { Page } from "#app/ui/shell/page.tsx";
import { useAccountText } from "#app/ui/text/account.ts";
import { useText } from "#app/ui/text/text.tsx";
import { ThemeSwitch } from "#app/ui/theme/theme-switch.tsx";
import type { Route } from "./+types/settings.ts";
import { readSettings, submitSettings } from "./settings.server.ts";

export function loader(args: Route.LoaderArgs) {
  return readSettings(args);
}

export function action(args: Route.ActionArgs) {
  return submitSettings(args);
}

export default function Settings({ loaderData }: Route.ComponentProps) {
  const { person, sessions, timeZone, zones, usage, configuration } = loaderData;
  const { preferences, choose } = usePreferences(loaderData.preferences);
  const t = useAccountText().settings;
  const { shell } = useText();
  return (
    <Page title={t.title}>
      <title>{`${t.title} · ${shell.product}`}</title>
      <AccountSection person={person} />
      <Section title={t.appearance} hint={t.appearanceHint}>
        <ThemeSwitch
          initial={preferences.theme}
          onChoose={(theme) => choose({ ...preferences, theme })}
        />
      </Section>
      <TimeSection
        timeZone={timeZone}
        zones={zones}
        preferences={preferences}
        onPreferences={choose}
      />
      <UsageSection usage={usage} />
      {configuration === null ? null : <ConfigurationSection findings={configuration} />}
      <SessionsSection sessions={sessions} />
      <DataSection />
      <DeletionSection person={person} />
    </Page>
  );
}
