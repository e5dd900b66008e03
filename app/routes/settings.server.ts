import { data, type RouterContextProvider } from "react-router";
import { readTrpcContext } from "#app/api/context.server.ts";
import { requireSession, saveTimeZone, signOut } from "#app/features/account/account.server.ts";
import { deletionPhrase } from "#app/features/settings/deletion-phrase.ts";
import { readPreferences } from "#app/features/settings/preferences.ts";
import type { Usage } from "#app/features/settings/usage-section.tsx";
import { clientAddressHeader } from "#server/auth/auth.ts";
import { isOwner } from "#server/auth/owner.ts";
import { findingsOf } from "#server/config/findings.ts";
import { appContext } from "#server/http/app-context.ts";
import { createCaller } from "#server/trpc/router.ts";
import { readSessions, submitSessions } from "./settings.sessions.server.ts";

type SettingsArgs = { request: Request; context: Readonly<RouterContextProvider> };

/** What the settings page shows. */
export async function readSettings(args: SettingsArgs) {
  const session = await requireSession(args);
  const { name, email, isGuest, timeZone } = session;
  const { config } = args.context.get(appContext);
  const { headers } = args.request;
  const address = headers.get(clientAddressHeader) ?? "";
  const zones = Intl.supportedValuesOf("timeZone");
  const zone = timeZone ?? "UTC";
  return {
    person: { name, email, isGuest },
    sessions: await readSessions(args.context, session),
    timeZone: zone,
    // The runtime lists each zone under one of its names; the person's may be another, or UTC.
    zones: zones.includes(zone) ? zones : [zone, ...zones],
    preferences: readPreferences(headers.get("cookie")),
    usage: await readUsage(args),
    configuration: isOwner(config, session, { address, headers }) ? findingsOf(config) : null,
  };
}

/** What was used of the assistant today, and how much of it there is. */
async function readUsage({ context }: SettingsArgs): Promise<Usage> {
  const used = await createCaller(await readTrpcContext(context)).account.usage();
  return { ...used, ...context.get(appContext).config.limits };
}

/** Handles the forms of the settings page. */
export async function submitSettings(args: SettingsArgs) {
  const person = await requireSession(args);
  const form = await args.request.formData();
  if (form.get("intent") === "sign-out") return signOut(args);
  if (/^end-(other-sessions|session)$/.test(String(form.get("intent"))))
    return submitSessions(args.context, person, form);
  if (form.get("intent") === "delete-account") {
    // Whoever has typed it knows what they do; a page that was tricked into sending a form does not.
    const isMeant = form.get("phrase") === deletionPhrase(person);
    return isMeant ? deleteAccount(args) : data({ saved: false });
  }
  return saveTimeZone(args, String(form.get("timeZone") ?? ""));
}

async function deleteAccount(args: SettingsArgs) {
  await createCaller(await readTrpcContext(args.context)).account.remove();
  return signOut(args);
}
