import type { FileProblem } from "#chatkit/element/composer/accept.ts";
import type { DraftFile } from "#chatkit/element/composer/draft.ts";
import { removeFile } from "#chatkit/element/composer/files.ts";
import { Icon } from "#chatkit/element/icons/icon.tsx";
import { type Translate, useChat, useDraft, useText } from "../context.ts";
import { IconButton } from "../parts/icon-button.tsx";

/** The files of the message, with how far their uploads are and what is wrong with them. */
export function Files() {
  const t = useText();
  const files = useDraft((draft) => draft.files);
  if (files.length === 0) return null;
  return (
    <ul className="files" aria-label={t("attachments")}>
      {files.map((file) => (
        <FileRow key={file.key} file={file} />
      ))}
    </ul>
  );
}

function FileRow({ file }: { file: DraftFile }) {
  const t = useText();
  const { composer } = useChat();
  const { key, name, status } = file;
  const image = previewOf(file);
  return (
    <li className="file" data-status={status}>
      {image ? <img src={image} alt="" /> : <Icon name="document" />}
      <span className="file-text">
        <span dir="auto">{name}</span>
        {status === "uploading" && (
          <progress
            aria-label={t("uploading", { name })}
            {...(file.progress !== undefined && { value: file.progress })}
          />
        )}
        {status === "failed" && <small role="alert">{wordsFor(file.problem, name, t)}</small>}
      </span>
      <IconButton
        icon="close"
        label={t("removeFile", { name })}
        onClick={() => removeFile(composer, key)}
      />
    </li>
  );
}

function previewOf(file: DraftFile): string | undefined {
  if (file.status === "failed") return undefined;
  if (file.preview) return file.preview;
  return file.status === "ready" && file.attachment.type === "image"
    ? file.attachment.preview_url
    : undefined;
}

function wordsFor(problem: FileProblem, name: string, t: Translate): string {
  switch (problem.kind) {
    case "too_large":
      return t("fileTooLarge", { name, size: `${Math.round(problem.limit / 1024 / 1024)} MB` });
    case "refused":
      return t("fileRefused", { name });
    case "too_many":
      return t("tooManyFiles", { count: problem.limit });
    case "failed":
      return t("uploadFailed", { name });
  }
}
