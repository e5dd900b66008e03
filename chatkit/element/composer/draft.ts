import type { Attachment } from "#chatkit/protocol/attachments.ts";
import type { FileProblem } from "./accept.ts";
import { emptyText, type TaggedText } from "./tagged-text.ts";

/** A file on its way into a message. `progress` is 0 to 1, undefined where it cannot be known. */
export type DraftFile =
  | {
      key: string;
      name: string;
      status: "uploading";
      progress: number | undefined;
      preview?: string;
    }
  | { key: string; name: string; status: "ready"; attachment: Attachment; preview?: string }
  | { key: string; name: string; status: "failed"; problem: FileProblem };

/** What stands in the composer. */
export interface Draft {
  value: TaggedText;
  quote: string | undefined;
  files: readonly DraftFile[];
  toolId: string | null;
  modelId: string | undefined;
}

export const emptyDraft: Draft = {
  value: emptyText,
  quote: undefined,
  files: [],
  toolId: null,
  modelId: undefined,
};

/** True when there is something to send and nothing is still being uploaded. */
export function isSendable({ value, files }: Draft): boolean {
  const ready = files.some(({ status }) => status === "ready");
  const uploading = files.some(({ status }) => status === "uploading");
  return !uploading && (ready || value.text.trim() !== "");
}

/** The draft after sending: the model stays, and the tool when it is one that persists. */
export function afterSending(draft: Draft, keepTool: boolean): Draft {
  return { ...emptyDraft, modelId: draft.modelId, toolId: keepTool ? draft.toolId : null };
}

/** Keeps drafts by thread for as long as the browser tab lives, reloads included. */
export interface DraftStore {
  load(threadId: string | null): Draft;
  save(threadId: string | null, draft: Draft): void;
}

/**
 * Drafts in the tab's session storage, apart for each server. Where storage is refused (private
 * windows, full quota) they live in memory.
 * @param scope the server's URL
 */
export function createDraftStore(scope: string, storage: Storage | undefined): DraftStore {
  const memory = new Map<string, string>();
  const keyOf = (threadId: string | null) => `chatkit.draft ${scope} ${threadId ?? ""}`;
  return {
    load(threadId) {
      const key = keyOf(threadId);
      return parseDraft(memory.get(key) ?? storage?.getItem(key) ?? null);
    },
    save(threadId, draft) {
      const key = keyOf(threadId);
      const files = draft.files.filter(({ status }) => status === "ready");
      const text = JSON.stringify({ ...draft, files });
      memory.set(key, text);
      try {
        if (text === emptyJson) storage?.removeItem(key);
        else storage?.setItem(key, text);
      } catch {
        // Full or forbidden: the draft stays in memory, which is all that can be done.
        memory.set(key, text);
      }
    },
  };
}

const emptyJson = JSON.stringify(emptyDraft);

function parseDraft(json: string | null): Draft {
  if (!json) return emptyDraft;
  try {
    const parsed: Partial<Draft> = JSON.parse(json);
    return { ...emptyDraft, ...parsed };
  } catch {
    // Not ours, or of an older version: a fresh draft is better than none.
    return emptyDraft;
  }
}
