import type { RouterContextProvider } from "react-router";
import { requireSession, saveTimeZone, signOut } from "#app/features/account/account.server.ts";
import { readPreferences } from "#app/features/settings/preferences.ts";

type SettingsArgs = { request: Request; context: Readonly<RouterContextProvider> };

/** What the settings page shows. */
export async function readSettings(args: SettingsArgs) {
  const { name, email, isGuest, timeZone } = await requireSession(args);
  const zones = Intl.supportedValuesOf("timeZone");
  const zone = timeZone ?? "UTC";
  return {
    person: { name, email, isGuest },
    timeZone: zone,
    // The runtime lists each zone under one of its names; the person's may be another, or UTC.
    zones: zones.includes(zone) ? zones : [zone, ...zones],
    preferences: readPreferences(args.request.headers.get("cookie")),
  };
}

/** Handles the forms of the settings page. */
export async function submitSettings(args: SettingsArgs) {
  await requireSession(args);
  const form = await args.request.formData();
  if (form.get("intent") === "sign-out") return signOut(args);
  return saveTimeZone(args, String(form.get("timeZone") ?? ""));
}
