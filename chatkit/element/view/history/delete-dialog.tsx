import { useState } from "react";
import { Dialog } from "#chatkit/element/popup/dialog.tsx";
import { deleteThread } from "#chatkit/element/session/history.ts";
import { reportError } from "#chatkit/element/session/session.ts";
import { useChat, useText } from "../context.ts";

/** Asks before a chat is deleted, because that cannot be undone. */
export function DeleteDialog(props: { id: string; title: string; onClose: () => void }) {
  const { id, title, onClose } = props;
  const t = useText();
  const { session } = useChat();
  const [failed, setFailed] = useState(false);
  const remove = async () => {
    try {
      await deleteThread(session, id);
      onClose();
    } catch (cause) {
      reportError(session, cause);
      setFailed(true);
    }
  };
  return (
    <Dialog title={t("deleteTitle")} onSubmit={remove} onCancel={onClose}>
      <p>{t("deleteHint", { title })}</p>
      {failed && <p role="alert">{t("errorServer")}</p>}
      <footer>
        <button type="button" className="button" onClick={onClose}>
          {t("cancel")}
        </button>
        <button type="submit" className="button danger">
          {t("delete")}
        </button>
      </footer>
    </Dialog>
  );
}
