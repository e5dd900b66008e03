import { type DragEvent, type FormEvent, useState } from "react";
import { mayWrite, submitDraft } from "#chatkit/element/composer/composer.ts";
import { addFiles } from "#chatkit/element/composer/files.ts";
import { useChat, useOptions, useSession, useText } from "../context.ts";
import { ComposerBar } from "./bar.tsx";
import { Files } from "./files.tsx";
import { Quote } from "./quote.tsx";
import { TextField } from "./text-field.tsx";

/** Where the person writes: text with tags, files, a quote, and the buttons below. */
export function Composer() {
  const t = useText();
  const { composer, session } = useChat();
  const { composer: option } = useOptions();
  const status = useSession((state) => state.view.thread?.status);
  const loading = useSession((state) => state.loading !== "ready");
  const [dropping, setDropping] = useState(false);
  const takesFiles = option?.attachments?.enabled === true;
  const locked = status?.type === "locked";
  const disabled = locked || loading || !mayWrite(session);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!disabled) submitDraft(composer);
  };
  const drag = (over: boolean) => (event: DragEvent) => {
    if (!takesFiles || !event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setDropping(over);
  };
  const drop = (event: DragEvent) => {
    if (!takesFiles || event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    setDropping(false);
    addFiles(composer, event.dataTransfer.files);
  };
  return (
    <form
      className="composer"
      aria-label={t("message")}
      data-dropping={dropping || undefined}
      onSubmit={submit}
      onDragEnter={drag(true)}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={drop}
    >
      <Quote />
      <Files />
      <TextField
        disabled={disabled}
        placeholder={locked ? (status.reason ?? t("locked")) : undefined}
      />
      <ComposerBar disabled={disabled} />
      {dropping && <p className="drop-hint">{t("dropFiles")}</p>}
    </form>
  );
}
