import { redirectSignedIn, submitAccountForm } from "#app/features/account/account.server.ts";
import { AccountForm } from "#app/features/account/account-form.tsx";
import { AccountMessage } from "#app/features/account/account-message.tsx";
import { useAccountText } from "#app/ui/text/account.ts";
import { useText } from "#app/ui/text/text.tsx";
import type { Route } from "./+types/sign-up.ts";

export function loader(args: Route.LoaderArgs) {
  return redirectSignedIn(args);
}

export function action(args: Route.ActionArgs) {
  return submitAccountForm(args, "sign-up");
}

export default function SignUp({ loaderData, actionData }: Route.ComponentProps) {
  const t = useAccountText();
  const { shell } = useText();
  return (
    <>
      <title>{`${t.signUp.submit} · ${shell.product}`}</title>
      {actionData?.awaitsMail ? (
        <AccountMessage {...t.confirm} to="/sign-in" label={t.backToSignIn} />
      ) : (
        <AccountForm kind="sign-up" {...loaderData} problems={actionData?.problems} />
      )}
    </>
  );
}
