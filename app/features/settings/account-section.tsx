import { useRef, useState } from "react";
import { Link } from "react-router";
import { Button } from "#app/ui/controls/button.tsx";
import { buttonStyle } from "#app/ui/controls/button-style.ts";
import { ConfirmDialog } from "#app/ui/overlays/confirm-dialog.tsx";
import { useAccountText } from "#app/ui/text/account.ts";
import { useText } from "#app/ui/text/text.tsx";
import { LeavingForm } from "./leaving-form.tsx";
import { Section } from "./section.tsx";

type AccountSectionProps = { person: { name: string; email: string; isGuest: boolean } };

/** Who is signed in, and the way out; a guest is asked first, because there is no way back in. */
export function AccountSection({ person }: AccountSectionProps) {
  const t = useAccountText().settings;
  const { shell } = useText();
  const form = useRef<HTMLFormElement>(null);
  const [asking, setAsking] = useState(false);
  return (
    <Section title={t.account}>
      {person.isGuest ? (
        <div>
          <p className="font-medium">{t.guest}</p>
          <p className="mt-1 mb-4 text-ink-muted text-sm">{t.guestBody}</p>
          <Link to="/sign-up" className={buttonStyle("primary")}>
            {shell.createAccount}
          </Link>
        </div>
      ) : (
        <div className="min-w-0">
          <p className="text-ink-muted text-sm">{t.signedInAs}</p>
          <p className="font-medium">{person.name}</p>
          <p className="text-ink-muted text-sm">{person.email}</p>
        </div>
      )}
      <LeavingForm intent="sign-out" ref={form}>
        {person.isGuest ? (
          <Button onClick={() => setAsking(true)}>{t.signOut}</Button>
        ) : (
          <Button type="submit">{t.signOut}</Button>
        )}
      </LeavingForm>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t.signOutGuest}
        description={t.signOutGuestBody}
        confirmLabel={t.signOut}
        cancelLabel={shell.cancel}
        onConfirm={() => form.current?.requestSubmit()}
      />
    </Section>
  );
}
