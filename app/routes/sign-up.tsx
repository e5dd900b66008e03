import { redirectSignedIn, submitAccountForm } from "#app/features/account/account.server.ts";
import { AccountForm } from "#app/features/account/account-form.tsx";
import { AccountMessage } from "#app/features/account/account-message.tsx";
import { useText } from "#app/ui/text/text.tsx";
import type { Route } from "./+types/sign-up.ts";

export function loader(args: Route.LoaderArgs) {
  return redirectSignedIn(args);
}

export function action(args: Route.ActionArgs) {
  return submitAccountForm(args, "sign-up");
}

export default function SignUp({ loaderData, actionData }: Route.ComponentProps) {
  const t = useText();
  return (
    <>
      <title>{`${t.account.signUp.submit} · ${t.shell.product}`}</title>
      {actionData?.awaitsMail ? (
        <AccountMessage {...t.account.confirm} to="/sign-in" label={t.account.backToSignIn} />
      ) : (
        <AccountForm kind="sign-up" {...loaderData} problems={actionData?.problems} />
      )}
    </>
  );
}
