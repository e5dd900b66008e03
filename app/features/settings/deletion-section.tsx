import { type FormEvent, useState } from "react";
import { useSearchParams } from "react-router";
import { Button } from "#app/ui/controls/button.tsx";
import { TextField } from "#app/ui/controls/text-field.tsx";
import { Dialog } from "#app/ui/overlays/dialog.tsx";
import { useText } from "#app/ui/text/text.tsx";
import { useTransferText } from "#app/ui/text/transfer.ts";
import { deletionPhrase } from "./deletion-phrase.ts";
import { LeavingForm } from "./leaving-form.tsx";
import { Section } from "./section.tsx";

type DeletionSectionProps = { person: { email: string; isGuest: boolean } };

/** The end of an account: said in full, and meant only by whoever types its name. */
export function DeletionSection({ person }: DeletionSectionProps) {
  const t = useTransferText().deletion;
  const { shell } = useText();
  // The command palette leads here with the question already asked.
  const [search, setSearch] = useSearchParams();
  const isAsking = search.has("delete");
  const ask = (asking: boolean) => setSearch(asking ? { delete: "" } : {}, { replace: true });
  const [typed, setTyped] = useState("");
  const [isWrong, setWrong] = useState(false);
  const phrase = deletionPhrase(person);
  const refuseOther = (event: FormEvent) => {
    const isMeant = typed.trim().toLowerCase() === phrase.toLowerCase();
    setWrong(!isMeant);
    if (!isMeant) event.preventDefault();
  };
  return (
    <Section title={t.title} hint={t.hint}>
      <Button onClick={() => ask(true)}>{t.open}</Button>
      <Dialog
        open={isAsking}
        onOpenChange={ask}
        title={t.question}
        description={t.effect}
        closeLabel={shell.close}
      >
        <LeavingForm intent="delete-account" onSubmit={refuseOther} className="flex flex-col gap-5">
          <input type="hidden" name="phrase" value={phrase} />
          <TextField
            label={t.type(phrase)}
            value={typed}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            error={isWrong ? t.mismatch : undefined}
            onChange={({ target }) => setTyped(target.value)}
          />
          <div className="flex flex-wrap items-center justify-end gap-2">
            <a
              href="/api/export/taskpilot.json"
              download
              className="mr-auto rounded-sm text-accent text-sm hover:underline max-sm:w-full max-sm:pb-2"
            >
              {t.exportFirst}
            </a>
            <Button onClick={() => ask(false)}>{shell.cancel}</Button>
            <Button type="submit" variant="danger">
              {t.confirm}
            </Button>
          </div>
        </LeavingForm>
      </Dialog>
    </Section>
  );
}
