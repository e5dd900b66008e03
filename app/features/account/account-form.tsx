import { Form, Link, useNavigation } from "react-router";
import { Button } from "#app/ui/controls/button.tsx";
import { TextField } from "#app/ui/controls/text-field.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { useAccountText } from "#app/ui/text/account.ts";
import type { AccountField, AccountProblems } from "./credentials.ts";
import { signInPath } from "./return-to.ts";
import { SocialButtons, type SocialProvider } from "./social-buttons.tsx";
import { TimeZoneInput } from "./time-zone-input.tsx";
import { useFocusOnProblem } from "./use-focus-on-problem.ts";

type AccountFormProps = {
  kind: "sign-in" | "sign-up";
  returnTo: string;
  /** A guest sees what signing up keeps, and no second way to be a guest. */
  isGuest: boolean;
  /** Whether a lost password can be replaced. */
  canReset: boolean;
  social: readonly SocialProvider[];
  /** Whoever comes back from another site without having signed in there. */
  socialFailed: boolean;
  problems: AccountProblems | undefined;
};

/** Sign in or sign up, or go on as a guest. Works without script. */
export function AccountForm(props: AccountFormProps) {
  const { kind, returnTo, isGuest, canReset, problems } = props;
  const texts = useAccountText();
  const t = kind === "sign-in" ? texts.signIn : texts.signUp;
  const navigation = useNavigation();
  const submitted = navigation.formData?.get("intent");
  const form = useFocusOnProblem(problems);
  const formProblem = problems?.form ?? (props.socialFailed ? "social" : undefined);
  const problem = (field: AccountField) => {
    const found = problems?.[field];
    return found && texts.problems[found];
  };

  return (
    <>
      <h1 className="font-semibold text-xl tracking-tight">{t.title}</h1>
      <p className="mt-1.5 mb-6 text-ink-muted text-sm">
        {t.other}{" "}
        <Link
          to={signInPath(kind === "sign-in" ? "/sign-up" : "/sign-in", returnTo)}
          className="rounded-sm font-medium text-accent underline-offset-4 hover:underline"
        >
          {t.otherLink}
        </Link>
      </p>
      <Form ref={form} method="post" noValidate className="flex flex-col gap-4">
        {formProblem === undefined ? null : <Notice>{texts.problems[formProblem]}</Notice>}
        {isGuest && kind === "sign-up" ? (
          <p className="rounded-md bg-accent-soft px-3 py-2.5 text-sm">{texts.signUp.keeps}</p>
        ) : null}
        {kind === "sign-up" ? (
          <TextField label={texts.name} name="name" autoComplete="name" error={problem("name")} />
        ) : null}
        <TextField
          label={texts.email}
          name="email"
          type="email"
          autoComplete="email"
          error={problem("email")}
        />
        <TextField
          label={texts.password}
          name="password"
          type="password"
          autoComplete={kind === "sign-in" ? "current-password" : "new-password"}
          hint={kind === "sign-up" ? texts.passwordHint : undefined}
          error={problem("password")}
        />
        {kind === "sign-in" && canReset ? (
          <Link
            to="/forgot-password"
            className="self-start rounded-sm font-medium text-accent text-sm underline-offset-4 hover:underline"
          >
            {texts.forgot.link}
          </Link>
        ) : null}
        <TimeZoneInput />
        <Button
          type="submit"
          name="intent"
          value={kind}
          variant="primary"
          size="large"
          busy={submitted === kind}
        >
          {t.submit}
        </Button>
      </Form>
      <SocialButtons providers={props.social} submitted={submitted} />
      {isGuest ? null : <GuestForm busy={submitted === "guest"} />}
    </>
  );
}

function GuestForm({ busy }: { busy: boolean }) {
  const texts = useAccountText();
  return (
    <Form method="post" className="mt-6 flex flex-col gap-3">
      <div className="flex items-center gap-3 text-ink-faint text-xs before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {texts.or}
      </div>
      <TimeZoneInput />
      <Button type="submit" name="intent" value="guest" size="large" busy={busy}>
        {texts.guest}
      </Button>
      <p className="text-center text-ink-muted text-xs">{texts.guestHint}</p>
    </Form>
  );
}
