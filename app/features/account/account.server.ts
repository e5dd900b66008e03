import { data, type RouterContextProvider, redirect } from "react-router";
import { answerAuth } from "#server/auth/answer.ts";
import { appContext, sessionContext } from "#server/http/app-context.ts";
import {
  type AccountProblems,
  awaitsConfirmation,
  checkCredentials,
  problemsFromAnswer,
  readCredentials,
} from "./credentials.ts";
import { safeReturnTo, signInPath } from "./return-to.ts";
import { beginSocial, socialProviders } from "./social.server.ts";

type Context = Readonly<RouterContextProvider>;
export type AccountArgs = { request: Request; context: Context };

/** Who is signed in, or null. */
export async function readSession(context: Context) {
  const { session } = await context.get(sessionContext)();
  return session;
}

/** The session, or a redirect to the sign-in page that comes back to this request's path. */
export async function requireSession({ request, context }: AccountArgs) {
  const session = await readSession(context);
  if (session) return session;
  const { pathname, search } = new URL(request.url);
  throw redirect(signInPath("/sign-in", safeReturnTo(pathname + search)));
}

/** For the sign-in pages: who is signed in already goes on; a guest may stay, to become a user. */
export async function redirectSignedIn({ request, context }: AccountArgs) {
  const session = await readSession(context);
  const { searchParams } = new URL(request.url);
  const returnTo = safeReturnTo(searchParams.get("returnTo"));
  if (session && !session.isGuest) throw redirect(returnTo);
  const { config } = context.get(appContext);
  const offered = { canReset: config.mail !== undefined, social: socialProviders(config) };
  const socialFailed = searchParams.has("error");
  return { returnTo, isGuest: session?.isGuest ?? false, socialFailed, ...offered };
}

/**
 * Handles the form of `/sign-in` or `/sign-up`: the problems to show, `awaitsMail` when the address
 * is to be confirmed first, or a redirect with the session's cookies.
 */
export async function submitAccountForm(args: AccountArgs, kind: "sign-in" | "sign-up") {
  const form = await args.request.formData();
  const returnTo = safeReturnTo(new URL(args.request.url).searchParams.get("returnTo"));
  const timeZone = String(form.get("timeZone") ?? "");
  const provider = socialProviders(args.context.get(appContext).config).find(
    (each) => each === form.get("intent"),
  );
  if (provider) {
    const begun = await beginSocial(args, { provider, returnTo, page: kind });
    return begun ?? refuse({ form: "unknown" });
  }
  if (form.get("intent") === "guest") {
    const answer = await callAuth(args, { path: "/sign-in/anonymous", body: {} });
    return finish(args, { answer, timeZone, returnTo });
  }
  const credentials = readCredentials(form);
  const problems = checkCredentials(credentials, kind);
  if (Object.keys(problems).length > 0) return refuse(problems);
  const { email, password, name } = credentials;
  const body = kind === "sign-in" ? { email, password } : { name, email, password };
  const answer = await callAuth(args, { path: `/${kind}/email`, body });
  return finish(args, { answer, timeZone, returnTo });
}

/** Ends the session and leaves; the browser is to ask for it itself, so that a whole new page comes. */
export async function signOut(args: AccountArgs) {
  const answer = await callAuth(args, { path: "/sign-out", body: {} });
  return redirect("/", { headers: setCookies(answer) });
}

/** Keeps the person's time zone, an IANA name; `saved` is false when Better Auth refuses it. */
export async function saveTimeZone(args: AccountArgs, timeZone: string) {
  const answer = await callAuth(args, { path: "/update-user", body: { timeZone } });
  return data({ saved: answer.ok }, { headers: setCookies(answer) });
}

type Finished = { answer: Response; timeZone: string; returnTo: string };

async function finish(args: AccountArgs, { answer, timeZone, returnTo }: Finished) {
  if (!answer.ok) return refuse(await problemsOf(answer));
  const accepted: unknown = await answer.json();
  if (awaitsConfirmation(accepted)) return { problems: undefined, awaitsMail: true };
  const headers = setCookies(answer);
  if (timeZone !== "") {
    const session = await tellTimeZone(args, headers, timeZone);
    for (const cookie of session?.headers.getSetCookie() ?? [])
      headers.append("Set-Cookie", cookie);
  }
  return redirect(returnTo, { headers });
}

/** A zone chosen before is kept; only an account that has none takes the browser's. */
async function tellTimeZone(args: AccountArgs, headers: Headers, timeZone: string) {
  const cookie = headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  const { auth } = args.context.get(appContext);
  const known = await auth.api.getSession({ headers: new Headers({ cookie }) });
  if (!known || known.user.timeZone) return null;
  return callAuth(args, { path: "/update-user", body: { timeZone }, cookie });
}

/** `cookie` stands in for the request's own, for a session that this very request began. */
type AuthCall = { path: string; body: object; cookie?: string };

/**
 * Through Better Auth's own handler rather than its functions, so that its rate limits
 * and origin checks hold for our forms as for any other client.
 */
export function callAuth(args: AccountArgs, { path, body, cookie }: AuthCall) {
  const headers = new Headers(args.request.headers);
  headers.set("content-type", "application/json");
  headers.delete("content-length");
  if (cookie !== undefined) headers.set("cookie", cookie);
  const url = new URL(`/api/auth${path}`, args.request.url);
  const request = new Request(url, { method: "POST", headers, body: JSON.stringify(body) });
  return answerAuth(args.context.get(appContext).auth, request);
}

export function setCookies(answer: Response): Headers {
  const headers = new Headers();
  for (const cookie of answer.headers.getSetCookie()) headers.append("Set-Cookie", cookie);
  return headers;
}

/** A refused form is an answer like any other: a status of its own would only be noise in the browser's console. */
function refuse(problems: AccountProblems) {
  return { problems, awaitsMail: false };
}

/** What a refusal of Better Auth means to the person. */
export async function problemsOf(answer: Response): Promise<AccountProblems> {
  const refusal: unknown = await answer.json();
  return problemsFromAnswer(answer.status, errorCode(refusal));
}

function errorCode(body: unknown): string | undefined {
  if (typeof body !== "object" || body === null || !("code" in body)) return undefined;
  return typeof body.code === "string" ? body.code : undefined;
}
