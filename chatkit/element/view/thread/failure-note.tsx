import type { TextKey } from "#chatkit/element/i18n/en.ts";
import { Icon } from "#chatkit/element/icons/icon.tsx";
import { retryAfter } from "#chatkit/element/session/act.ts";
import type { Failure } from "#chatkit/element/session/state.ts";
import { useChat, useSession, useText } from "../context.ts";

const words: Record<Failure["kind"], TextKey> = {
  network: "errorNetwork",
  signed_out: "errorSignedOut",
  missing: "errorMissing",
  busy: "errorBusy",
  too_large: "errorTooLarge",
  rate_limited: "errorRateLimited",
  refused: "errorRefused",
  server: "errorServer",
  stream: "errorStream",
  custom: "errorStream",
};

/** What went wrong, in words, and the way to try again where there is one. */
export function FailureNote({ failure }: { failure: Failure }) {
  const t = useText();
  const { session } = useChat();
  const busy = useSession((state) => state.turn !== undefined);
  const { retryItem } = failure;
  return (
    <div className="note danger" role="alert">
      <Icon name="lucide:circle-alert" />
      <p dir="auto">{failure.message ?? t(words[failure.kind])}</p>
      {retryItem && !busy && (
        <button type="button" className="button" onClick={() => retryAfter(session, retryItem)}>
          {t("tryAgain")}
        </button>
      )}
    </div>
  );
}
