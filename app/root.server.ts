import type { RouterContextProvider } from "react-router";
import { todayIn } from "#domain/dates/zone.ts";
import { sessionContext } from "#server/http/app-context.ts";
import { readPreferences } from "./features/settings/preferences.ts";
import { type Locale, readLanguage, weekStartOf } from "./ui/format/locale.ts";

/** What every page needs to paint right the first time: theme, language, zone and the calendar day. */
export async function readRootData(request: Request, context: Readonly<RouterContextProvider>) {
  const preferences = readPreferences(request.headers.get("cookie"));
  const tag = readLanguage(request.headers.get("accept-language"));
  const { session } = await context.get(sessionContext)();
  const locale: Locale = {
    tag,
    zone: session?.timeZone ?? "UTC",
    weekStart: preferences.weekStart ?? weekStartOf(tag),
    hourCycle: preferences.hourCycle ?? undefined,
  };
  return { preferences, locale, today: todayIn(locale.zone, new Date()) };
}
