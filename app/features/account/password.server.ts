import { data } from "react-router";
import { appContext } from "#server/http/app-context.ts";
import { type AccountArgs, callAuth, problemsOf } from "./account.server.ts";
import {
  type AccountProblems,
  checkEmail,
  checkNewPassword,
  readCredentials,
} from "./credentials.ts";

/** `problems` is absent once the step is done. */
type Step = { done: boolean; problems: AccountProblems | undefined };

/** Without a mail server a lost password stays lost, and its pages are not there: throws a 404. */
export function requireMail({ context }: AccountArgs): void {
  if (!context.get(appContext).config.mail) throw data(null, { status: 404 });
}

/** Mails the link for a new password. The answer is the same whether or not there is such an account. */
export async function requestPasswordReset(args: AccountArgs): Promise<Step> {
  requireMail(args);
  const { email } = readCredentials(await args.request.formData());
  const problems = checkEmail(email);
  if (problems.email) return { done: false, problems };
  const body = { email, redirectTo: "/reset-password" };
  return stepFrom(await callAuth(args, { path: "/request-password-reset", body }));
}

/** The token of the mailed link, from the page's address; null when it is missing. */
export function readToken({ request }: AccountArgs): string | null {
  return new URL(request.url).searchParams.get("token") || null;
}

/** Sets the new password for whoever holds the mailed link; it is good once. */
export async function resetPassword(args: AccountArgs): Promise<Step> {
  requireMail(args);
  const token = readToken(args);
  if (token === null) return { done: false, problems: { form: "linkExpired" } };
  const { password } = readCredentials(await args.request.formData());
  const problems = checkNewPassword(password);
  if (problems.password) return { done: false, problems };
  const body = { newPassword: password, token };
  return stepFrom(await callAuth(args, { path: "/reset-password", body }));
}

async function stepFrom(answer: Response): Promise<Step> {
  return { done: answer.ok, problems: answer.ok ? undefined : await problemsOf(answer) };
}
