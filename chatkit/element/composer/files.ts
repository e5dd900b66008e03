import { reportError } from "../session/session.ts";
import { uploadFile } from "../wire/upload.ts";
import { fileProblem } from "./accept.ts";
import type { Composer } from "./composer.ts";
import type { Draft, DraftFile } from "./draft.ts";

/** Attaches files and uploads them; those that break the rules are listed with the reason. */
export function addFiles(composer: Composer, files: Iterable<File>): void {
  const { composer: option, api } = composer.session.options();
  const rules = option?.attachments;
  const strategy = "url" in api ? api.uploadStrategy : undefined;
  if (!rules?.enabled || !strategy) return;
  for (const file of files) {
    const attached = composer.draft.get().files.filter(({ status }) => status !== "failed");
    const problem = fileProblem(file, rules, attached.length);
    const key = crypto.randomUUID();
    if (problem) {
      put(composer, { key, name: file.name, status: "failed", problem });
      continue;
    }
    const preview = file.type.startsWith("image/") ? { preview: URL.createObjectURL(file) } : {};
    put(composer, { key, name: file.name, status: "uploading", progress: undefined, ...preview });
    void upload(composer, { key, file, strategy });
  }
}

/** Takes a file out of the message: cancels its upload, or deletes it on the server. */
export function removeFile(composer: Composer, key: string): void {
  const { session, uploads } = composer;
  const file = composer.draft.get().files.find((one) => one.key === key);
  uploads.get(key)?.abort();
  change(composer, (files) => files.filter((one) => one.key !== key));
  if (file && "preview" in file) releasePreview(file.preview);
  if (file?.status !== "ready") return;
  const params = { attachment_id: file.attachment.id };
  session.wire
    .ask("attachments.delete", params, session.signal)
    .catch((cause) => reportError(session, cause));
}

/** Cancels all running uploads, as when the thread is left. */
export function dropUploads({ uploads }: Composer): void {
  for (const upload of uploads.values()) upload.abort();
  uploads.clear();
}

type Strategy = Parameters<typeof uploadFile>[1];

async function upload(
  composer: Composer,
  { key, file, strategy }: { key: string; file: File; strategy: Strategy },
): Promise<void> {
  const { session, uploads } = composer;
  const cancel = new AbortController();
  uploads.set(key, cancel);
  try {
    const attachment = await uploadFile(session.wire, strategy, {
      file,
      signal: cancel.signal,
      onProgress: (progress) =>
        patch(composer, key, (now) => (now.status === "uploading" ? { ...now, progress } : now)),
    });
    patch(composer, key, ({ name, ...now }) => ({
      key,
      name,
      status: "ready",
      attachment,
      ...("preview" in now && now.preview && { preview: now.preview }),
    }));
  } catch (cause) {
    if (cancel.signal.aborted) return;
    reportError(session, cause);
    const problem = { kind: "failed" as const };
    patch(composer, key, ({ name }) => ({ key, name, status: "failed", problem }));
  } finally {
    uploads.delete(key);
  }
}

function put(composer: Composer, file: DraftFile): void {
  change(composer, (files) => [...files, file]);
}

function patch(composer: Composer, key: string, to: (file: DraftFile) => DraftFile): void {
  change(composer, (files) => files.map((file) => (file.key === key ? to(file) : file)));
}

function change({ draft }: Composer, to: (files: Draft["files"]) => Draft["files"]): void {
  draft.set((now) => ({ ...now, files: to(now.files) }));
}

function releasePreview(preview: string | undefined): void {
  if (preview?.startsWith("blob:")) URL.revokeObjectURL(preview);
}
