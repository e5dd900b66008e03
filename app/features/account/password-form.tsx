import { Form, useNavigation } from "react-router";
import { Button } from "#app/ui/controls/button.tsx";
import { TextField } from "#app/ui/controls/text-field.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { useAccountText } from "#app/ui/text/account.ts";
import type { AccountProblems } from "./credentials.ts";
import { useFocusOnProblem } from "./use-focus-on-problem.ts";

type PasswordFormProps = {
  /** Asking for the link, or choosing the new password that it leads to. */
  kind: "forgot" | "reset";
  problems: AccountProblems | undefined;
};

/** One of the two steps of replacing a lost password. Works without script. */
export function PasswordForm({ kind, problems }: PasswordFormProps) {
  const texts = useAccountText();
  const busy = useNavigation().formData !== undefined;
  const form = useFocusOnProblem(problems);
  const field = kind === "forgot" ? "email" : "password";
  const found = problems?.[field];
  const error = found && texts.problems[found];
  return (
    <>
      <h1 className="font-semibold text-xl tracking-tight">{texts[kind].title}</h1>
      <p className="mt-1.5 mb-6 text-ink-muted text-sm">{texts[kind].body}</p>
      <Form ref={form} method="post" noValidate className="flex flex-col gap-4">
        {problems?.form === undefined ? null : <Notice>{texts.problems[problems.form]}</Notice>}
        {kind === "forgot" ? (
          <TextField
            label={texts.email}
            name="email"
            type="email"
            autoComplete="email"
            error={error}
          />
        ) : (
          <TextField
            label={texts.reset.password}
            name="password"
            type="password"
            autoComplete="new-password"
            hint={texts.passwordHint}
            error={error}
          />
        )}
        <Button type="submit" variant="primary" size="large" busy={busy}>
          {texts[kind].submit}
        </Button>
      </Form>
    </>
  );
}
