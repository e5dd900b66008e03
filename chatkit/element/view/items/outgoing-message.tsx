import { discardMessage, resendMessage } from "#chatkit/element/session/send.ts";
import type { Outgoing } from "#chatkit/element/session/state.ts";
import { useChat, useText } from "../context.ts";
import { UserMessage } from "./user-message.tsx";

/** A message on its way: shown at once, with what holds it up and what can be done about it. */
export function OutgoingMessage({ message }: { message: Outgoing }) {
  const t = useText();
  const { session } = useChat();
  const { id, status } = message;
  return (
    <article className="item mine">
      <h3 className="hidden">{t("youSaid")}</h3>
      <UserMessage {...message} />
      {status === "queued" && (
        <p className="under">
          {t("queued")}
          <button type="button" className="link-button" onClick={() => discardMessage(session, id)}>
            {t("discard")}
          </button>
        </p>
      )}
      {status === "failed" && (
        <p className="under danger">
          {t("notSent")}
          <button type="button" className="link-button" onClick={() => resendMessage(session, id)}>
            {t("tryAgain")}
          </button>
          <button type="button" className="link-button" onClick={() => discardMessage(session, id)}>
            {t("discard")}
          </button>
        </p>
      )}
    </article>
  );
}
