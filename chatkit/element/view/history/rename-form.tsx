import { type FormEvent, useEffect, useRef } from "react";
import { renameThread } from "#chatkit/element/session/history.ts";
import { reportError } from "#chatkit/element/session/session.ts";
import type { Thread } from "#chatkit/protocol/threads.ts";
import { useChat, useText } from "../context.ts";

/** The chat's name as a field: Enter or leaving it saves, Escape does not. */
export function RenameForm(props: { thread: Omit<Thread, "items">; onClose: () => void }) {
  const { thread, onClose } = props;
  const t = useText();
  const { session } = useChat();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  const save = () => {
    const title = input.current?.value.trim();
    onClose();
    if (!title || title === thread.title) return;
    renameThread(session, thread.id, title).catch((cause) => reportError(session, cause));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save();
  };
  return (
    <li className="history-row">
      <form onSubmit={submit} className="history-rename">
        <input
          ref={input}
          className="input"
          aria-label={t("chatName")}
          defaultValue={thread.title ?? ""}
          maxLength={200}
          dir="auto"
          onBlur={save}
          onKeyDown={(event) => {
            if (event.key === "Escape") onClose();
          }}
        />
      </form>
    </li>
  );
}
