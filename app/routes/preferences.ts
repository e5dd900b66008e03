import { data } from "react-router";
import {
  preferencesCookie,
  readPreferences,
  withChoices,
} from "#app/features/settings/preferences.ts";
import type { Route } from "./+types/preferences.ts";

/** Keeps what a person chose for this device, in a cookie. */
export async function action({ request }: Route.ActionArgs) {
  const stored = readPreferences(request.headers.get("cookie"));
  const preferences = withChoices(stored, await request.formData());
  return data(null, { headers: { "Set-Cookie": preferencesCookie(preferences) } });
}
