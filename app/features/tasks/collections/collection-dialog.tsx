import { type FormEvent, Suspense, useState } from "react";
import { readFailure } from "#app/api/errors.ts";
import { Button } from "#app/ui/controls/button.tsx";
import { TextField } from "#app/ui/controls/text-field.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Dialog } from "#app/ui/overlays/dialog.tsx";
import { lazyPart } from "#app/ui/shell/lazy-part.ts";
import { useCollectionsText } from "#app/ui/text/collections.ts";
import { useText } from "#app/ui/text/text.tsx";
import type { Color } from "#domain/project/project.ts";
import { failureText } from "../model/failure-text.ts";
import { ColorField } from "./color-field.tsx";
import {
  type CollectionDraft,
  type CollectionKind,
  useCollectionCommands,
} from "./use-collection-commands.ts";

const FilterField = lazyPart(async () => (await import("./filter-field.tsx")).FilterField);

type CollectionDialogProps = {
  kind: CollectionKind;
  draft: CollectionDraft;
  onClose: () => void;
  /** With the id of what was made or changed. */
  onSaved: (id: string) => void;
};

/** Names a project, a label or a filter and gives it a colour. What is refused says so at its field. */
export function CollectionDialog({ kind, draft, onClose, onSaved }: CollectionDialogProps) {
  const texts = useText();
  const t = useCollectionsText();
  const { save } = useCollectionCommands(kind);
  const [color, setColor] = useState<Color>(draft.color);
  const [query, setQuery] = useState(draft.query);
  const [problem, setProblem] = useState<{ field: string | null; text: string } | null>(null);
  const [isBusy, setBusy] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get("name") ?? "");
    const next = { ...draft, name, color, query };
    if (draft.id !== null && isSame(next, draft)) return onClose();
    setBusy(true);
    try {
      onSaved(await save(next));
      onClose();
    } catch (error) {
      const failure = readFailure(error);
      setProblem({ field: failure.field, text: failureText(failure, texts.tasks.failures) });
    } finally {
      setBusy(false);
    }
  };

  const errorOf = (field: string) => (problem?.field === field ? problem.text : undefined);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={draft.id === null ? texts.tasks.collections.create[kind] : t.change[kind]}
      closeLabel={texts.shell.close}
    >
      <form onSubmit={submit} noValidate className="flex flex-col gap-5">
        {problem && problem.field !== "name" && problem.field !== "query" ? (
          <Notice>{problem.text}</Notice>
        ) : null}
        <TextField
          label={t.name}
          name="name"
          defaultValue={draft.name}
          maxLength={120}
          autoComplete="off"
          error={errorOf("name")}
        />
        {kind === "filter" ? (
          <Suspense>
            <FilterField value={query} onChange={setQuery} error={errorOf("query")} />
          </Suspense>
        ) : null}
        <ColorField value={color} onChange={setColor} />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{texts.shell.cancel}</Button>
          <Button type="submit" variant="primary" busy={isBusy}>
            {texts.shell.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

const isSame = (a: CollectionDraft, b: CollectionDraft) =>
  a.name === b.name && a.color === b.color && a.query === b.query;
