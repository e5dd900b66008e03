import { data } from "react-router";
import { parsePreferences, preferencesCookie } from "#app/features/settings/preferences.ts";
import type { Route } from "./+types/preferences.ts";

/** Keeps what a person chose for this device, in a cookie. */
export async function action({ request }: Route.ActionArgs) {
  const preferences = parsePreferences(await request.formData());
  return data(null, { headers: { "Set-Cookie": preferencesCookie(preferences) } });
}
