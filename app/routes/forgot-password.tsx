import { AccountMessage } from "#app/features/account/account-message.tsx";
import { requestPasswordReset, requireMail } from "#app/features/account/password.server.ts";
import { PasswordForm } from "#app/features/account/password-form.tsx";
import { useAccountText } from "#app/ui/text/account.ts";
import { useText } from "#app/ui/text/text.tsx";
import type { Route } from "./+types/forgot-password.ts";

export function loader(args: Route.LoaderArgs) {
  requireMail(args);
  return null;
}

export function action(args: Route.ActionArgs) {
  return requestPasswordReset(args);
}

export default function ForgotPassword({ actionData }: Route.ComponentProps) {
  const account = useAccountText();
  const { shell } = useText();
  const t = account.forgot;
  return (
    <>
      <title>{`${t.title} · ${shell.product}`}</title>
      {actionData?.done ? (
        <AccountMessage {...t.sent} to="/sign-in" label={account.backToSignIn} />
      ) : (
        <PasswordForm kind="forgot" problems={actionData?.problems} />
      )}
    </>
  );
}
