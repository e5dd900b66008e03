import { giveFeedback, retryAfter } from "#chatkit/element/session/act.ts";
import { useChat, useOptions, useSession, useText } from "../context.ts";
import { CopyButton } from "../parts/copy-button.tsx";
import { IconButton } from "../parts/icon-button.tsx";
import type { Response } from "../thread/rows.ts";

/** What can be done with a finished answer: copy it, judge it, ask for another. */
export function ResponseActions({ response }: { response: Response }) {
  const t = useText();
  const { session } = useChat();
  const { threadItemActions: option } = useOptions();
  const { itemIds, userMessage, text } = response;
  const last = itemIds.at(-1) ?? "";
  const given = useSession((state) => state.feedback[last]);
  const judge = (kind: "positive" | "negative") => () => giveFeedback(session, itemIds, kind);
  return (
    <div className="actions">
      <CopyButton label={t("copy")} text={text} />
      {option?.feedback && (
        <>
          <IconButton
            icon="thumb-up"
            label={t("goodResponse")}
            aria-pressed={given === "positive"}
            onClick={judge("positive")}
          />
          <IconButton
            icon="thumb-down"
            label={t("badResponse")}
            aria-pressed={given === "negative"}
            onClick={judge("negative")}
          />
        </>
      )}
      {option?.retry && userMessage && (
        <IconButton
          icon="reload"
          label={t("retry")}
          onClick={() => retryAfter(session, userMessage)}
        />
      )}
    </div>
  );
}
