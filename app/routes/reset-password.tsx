import { AccountMessage } from "#app/features/account/account-message.tsx";
import { readToken, requireMail, resetPassword } from "#app/features/account/password.server.ts";
import { PasswordForm } from "#app/features/account/password-form.tsx";
import { useAccountText } from "#app/ui/text/account.ts";
import { useText } from "#app/ui/text/text.tsx";
import type { Route } from "./+types/reset-password.ts";

export function loader(args: Route.LoaderArgs) {
  requireMail(args);
  return { hasToken: readToken(args) !== null };
}

export function action(args: Route.ActionArgs) {
  return resetPassword(args);
}

export default function ResetPassword({ loaderData, actionData }: Route.ComponentProps) {
  const account = useAccountText();
  const { shell } = useText();
  const t = account.reset;
  return (
    <>
      <title>{`${t.title} · ${shell.product}`}</title>
      {actionData?.done ? (
        <AccountMessage {...t.done} to="/sign-in" label={account.signIn.submit} />
      ) : !loaderData.hasToken || actionData?.problems?.form === "linkExpired" ? (
        <AccountMessage {...t.expired} to="/forgot-password" label={t.askAgain} />
      ) : (
        <PasswordForm kind="reset" problems={actionData?.problems} />
      )}
    </>
  );
}
