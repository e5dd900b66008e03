import { data, type RouterContextProvider } from "react-router";
import type { ShownSession } from "#app/features/settings/sessions/sessions-section.tsx";
import type { Session } from "#server/auth/session.ts";
import { appContext } from "#server/http/app-context.ts";
import { endSessions, listSessions } from "#server/services/account/sessions.ts";

type Context = Readonly<RouterContextProvider>;

const services = (context: Context, { actor }: Session) => ({
  actor,
  db: context.get(appContext).database.db,
  now: new Date(),
});

/** Where the person is signed in, this place first. */
export async function readSessions(context: Context, person: Session): Promise<ShownSession[]> {
  const sessions = await listSessions(services(context, person));
  return sessions
    .map((each) => ({ ...each, isCurrent: each.id === person.sessionId }))
    .sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent));
}

/** Ends the session that a form of the settings page names, or with `end-other-sessions` all but this one. */
export async function submitSessions(context: Context, person: Session, form: FormData) {
  const which =
    form.get("intent") === "end-session"
      ? { sessionId: String(form.get("sessionId")) }
      : { allBut: person.sessionId };
  const { userId } = person.actor;
  for (const sessionId of await endSessions(services(context, person), which)) {
    context
      .get(appContext)
      .log.info({ audit: "session_ended", userId, sessionId }, "session ended");
  }
  return data({ saved: true });
}
