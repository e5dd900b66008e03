import { redirectSignedIn, submitAccountForm } from "#app/features/account/account.server.ts";
import { AccountForm } from "#app/features/account/account-form.tsx";
import { useAccountText } from "#app/ui/text/account.ts";
import { useText } from "#app/ui/text/text.tsx";
import type { Route } from "./+types/sign-in.ts";

export function loader(args: Route.LoaderArgs) {
  return redirectSignedIn(args);
}

export function action(args: Route.ActionArgs) {
  return submitAccountForm(args, "sign-in");
}

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const t = useAccountText();
  const { shell } = useText();
  return (
    <>
      <title>{`${t.signIn.submit} · ${shell.product}`}</title>
      <AccountForm kind="sign-in" {...loaderData} problems={actionData?.problems} />
    </>
  );
}
