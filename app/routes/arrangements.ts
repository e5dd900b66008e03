import { data } from "react-router";
import {
  arrangementsCookie,
  withSubmitted,
} from "#app/features/tasks/arrange/arrangements-cookie.ts";
import type { Route } from "./+types/arrangements.ts";

/** Keeps how a view is sorted and grouped on this device, in a cookie. */
export async function action({ request }: Route.ActionArgs) {
  const kept = withSubmitted(request.headers.get("cookie"), await request.formData());
  if (!kept) throw data(null, 400);
  return data(null, { headers: { "Set-Cookie": arrangementsCookie(kept) } });
}
