import type { ChatKitOptions, OpenAIChatKit } from "@openai/chatkit";
import type { InferenceOptions } from "#chatkit/protocol/user-message.ts";
import { sendMessage } from "../session/send.ts";
import type { Session } from "../session/session.ts";
import { createStore, type Store } from "../session/store.ts";
import { afterSending, type Draft, type DraftStore, emptyDraft, isSendable } from "./draft.ts";
import { addFiles, dropUploads } from "./files.ts";
import { emptyText, fromContent, type TaggedText, toContent } from "./tagged-text.ts";

/** The composer of one session: its draft, which follows the thread on the screen. */
export interface Composer {
  session: Session;
  draft: Store<Draft>;
  /** Running uploads by file key, to cancel them. */
  uploads: Map<string, AbortController>;
  /** Focuses the text, while it is on the page. */
  focus?: (() => void) | undefined;
  /** Opens the browser's choice of files, while its button is on the page. */
  browse?: (() => void) | undefined;
}

/** Starts a composer whose drafts are kept by thread; it ends with the session. */
export function createComposer(session: Session, drafts: DraftStore): Composer {
  let threadId = session.state.get().threadId;
  const draft = createStore(drafts.load(threadId));
  const composer: Composer = { session, draft, uploads: new Map() };
  const saveOnChange = draft.subscribe(() => drafts.save(threadId, draft.get()));
  const follow = session.state.subscribe(() => {
    const now = session.state.get();
    if (now.threadId === threadId) return;
    // A thread that was opened is loading at first; one that a message created is not.
    const created = threadId === null && now.loading === "ready";
    const left = threadId;
    threadId = now.threadId;
    if (created) {
      drafts.save(left, emptyDraft);
      drafts.save(threadId, draft.get());
      return;
    }
    dropUploads(composer);
    draft.set(({ modelId }) => ({ ...drafts.load(threadId), modelId }));
  });
  session.signal.addEventListener("abort", () => {
    saveOnChange();
    follow();
    dropUploads(composer);
  });
  return composer;
}

/** Sends what stands in the composer, if there is anything, and clears it. */
export function submitDraft(composer: Composer): void {
  const draft = composer.draft.get();
  if (!isSendable(draft) || !mayWrite(composer.session)) return;
  const { composer: option } = composer.session.options();
  const tool = option?.tools?.find(({ id }) => id === draft.toolId);
  const attachments = draft.files.flatMap((file) =>
    file.status === "ready" ? [file.attachment] : [],
  );
  void sendMessage(composer.session, {
    content: toContent(draft.value),
    attachments,
    quotedText: draft.quote,
    inference: inferenceOf(draft, option),
  });
  composer.draft.set((now) => afterSending(now, tool?.persistent === true));
  if (draft.toolId !== null && tool?.persistent !== true) {
    composer.session.emit("chatkit.tool.change", { toolId: null });
  }
}

/** Chooses a tool, or none, and tells the page. */
export function selectTool({ draft, session }: Composer, toolId: string | null): void {
  if (draft.get().toolId === toolId) return;
  draft.set((now) => ({ ...now, toolId }));
  session.emit("chatkit.tool.change", { toolId });
}

/** The `setComposerValue` method: sets what is given and leaves the rest as it is. */
export function setComposerValue(
  composer: Composer,
  params: Parameters<OpenAIChatKit["setComposerValue"]>[0],
): void {
  const { text, content, reply, attachments, files, selectedToolId, selectedModelId } = params;
  const value = content ? fromContent(content) : text === undefined ? undefined : plain(text);
  composer.draft.set((now) => ({
    ...now,
    ...(value && { value }),
    ...(reply !== undefined && { quote: reply }),
    ...(attachments && { files: attachments.map(toReady) }),
    ...(selectedModelId !== undefined && { modelId: selectedModelId }),
  }));
  if (selectedToolId !== undefined) selectTool(composer, selectedToolId);
  if (files) addFiles(composer, files);
}

/** The model in force: the one chosen, else the option's default, else its first. */
export function currentModel(draft: Draft, option: ChatKitOptions["composer"]): string | undefined {
  const models = option?.models ?? [];
  const chosen = models.find(({ id }) => id === draft.modelId);
  return (chosen ?? models.find((model) => model.default) ?? models[0])?.id;
}

/** True when the thread takes messages: neither locked nor closed. */
export function mayWrite({ state }: Session): boolean {
  return (state.get().view.thread?.status.type ?? "active") === "active";
}

function inferenceOf(draft: Draft, option: ChatKitOptions["composer"]): InferenceOptions {
  const model = currentModel(draft, option);
  return {
    ...(draft.toolId !== null && { tool_choice: { id: draft.toolId } }),
    ...(model && { model }),
  };
}

function plain(text: string): TaggedText {
  return text === "" ? emptyText : { text, tags: [] };
}

type Given = NonNullable<Parameters<OpenAIChatKit["setComposerValue"]>[0]["attachments"]>[number];

function toReady(attachment: Given): Draft["files"][number] {
  const { id: key, name } = attachment;
  const preview = attachment.type === "image" ? { preview: attachment.preview_url } : {};
  return { key, name, status: "ready", attachment, ...preview };
}
