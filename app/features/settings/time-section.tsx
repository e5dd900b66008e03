import { useEffect, useState } from "react";
import { useFetcher } from "react-router";
import { Button } from "#app/ui/controls/button.tsx";
import { SelectField } from "#app/ui/controls/select-field.tsx";
import { ZoneOptions } from "#app/ui/controls/zone-options.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { useAccountText } from "#app/ui/text/account.ts";
import { type Preferences, parsePreferences } from "./preferences.ts";
import { Section } from "./section.tsx";

type TimeSectionProps = {
  timeZone: string;
  /** Every IANA name there is to choose from. */
  zones: readonly string[];
  preferences: Preferences;
  onPreferences: (preferences: Preferences) => void;
};

/** Time zone, kept with the account; week start and clock, kept on this device. */
export function TimeSection({ timeZone, zones, preferences, onPreferences }: TimeSectionProps) {
  const t = useAccountText().settings;
  const fetcher = useFetcher<{ saved: boolean }>();
  const chosen = String(fetcher.formData?.get("timeZone") ?? timeZone);
  const choose = (zone: string) =>
    fetcher.submit(
      { intent: "time-zone", timeZone: zone },
      { method: "post", action: "/settings" },
    );
  const deviceZone = useDeviceZone();
  return (
    <Section title={t.time} hint={t.timeZoneHint}>
      <div className="flex w-full max-w-sm flex-col items-start gap-2">
        <SelectField
          label={t.timeZone}
          className="w-full"
          value={chosen}
          onChange={(event) => choose(event.target.value)}
        >
          <ZoneOptions zones={zones} />
        </SelectField>
        {deviceZone === null || deviceZone === chosen ? null : (
          <Button variant="quiet" size="small" onClick={() => choose(deviceZone)}>
            {t.deviceZone(deviceZone.replaceAll("_", " "))}
          </Button>
        )}
        {fetcher.data?.saved === false ? <Notice>{t.failed}</Notice> : null}
      </div>
      <SelectField
        label={t.weekStart}
        className="w-full max-w-sm"
        value={preferences.weekStart ?? ""}
        onChange={({ target }) =>
          onPreferences({ ...preferences, weekStart: asWeekStart(target.value) })
        }
      >
        <option value="">{t.asLocale}</option>
        <option value="1">{t.weekdays.monday}</option>
        <option value="6">{t.weekdays.saturday}</option>
        <option value="7">{t.weekdays.sunday}</option>
      </SelectField>
      <SelectField
        label={t.hourCycle}
        className="w-full max-w-sm"
        value={preferences.hourCycle ?? ""}
        onChange={({ target }) =>
          onPreferences({ ...preferences, hourCycle: asHourCycle(target.value) })
        }
      >
        <option value="">{t.asLocale}</option>
        <option value="h12">{t.hours12}</option>
        <option value="h23">{t.hours24}</option>
      </SelectField>
    </Section>
  );
}

/** The browser's own zone; null until the page has come alive. */
function useDeviceZone(): string | null {
  const [zone, setZone] = useState<string | null>(null);
  useEffect(() => setZone(Intl.DateTimeFormat().resolvedOptions().timeZone), []);
  return zone;
}

function asWeekStart(value: string): Preferences["weekStart"] {
  return parsePreferences(new URLSearchParams({ weekStart: value })).weekStart;
}

function asHourCycle(value: string): Preferences["hourCycle"] {
  return parsePreferences(new URLSearchParams({ hourCycle: value })).hourCycle;
}
