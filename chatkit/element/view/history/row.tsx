import { useState } from "react";
import { Menu } from "#chatkit/element/popup/menu.tsx";
import { hideHistory } from "#chatkit/element/session/history.ts";
import { openThread } from "#chatkit/element/session/load.ts";
import type { Thread } from "#chatkit/protocol/threads.ts";
import { useChat, useOptions, useSession, useText } from "../context.ts";
import { IconButton } from "../parts/icon-button.tsx";
import { DeleteDialog } from "./delete-dialog.tsx";
import { RenameForm } from "./rename-form.tsx";

/** One past chat: opens it, renames it, deletes it. */
export function HistoryRow({ thread }: { thread: Omit<Thread, "items"> }) {
  const t = useText();
  const { session } = useChat();
  const { history } = useOptions();
  const [mode, setMode] = useState<"shown" | "rename" | "delete">("shown");
  const current = useSession((state) => state.threadId === thread.id);
  const title = thread.title || t("untitled");
  const show = () => setMode("shown");
  const open = () => {
    hideHistory(session);
    if (!current) void openThread(session, thread.id);
  };
  const items = [
    ...(history?.showRename === false
      ? []
      : [{ id: "rename", label: t("rename"), icon: "write", onSelect: () => setMode("rename") }]),
    ...(history?.showDelete === false
      ? []
      : [
          {
            id: "delete",
            label: t("delete"),
            icon: "lucide:trash-2",
            danger: true,
            onSelect: () => setMode("delete"),
          },
        ]),
  ];
  if (mode === "rename") return <RenameForm thread={thread} onClose={show} />;
  return (
    <li className="history-row" data-current={current || undefined}>
      <button
        type="button"
        className="history-open"
        aria-current={current ? "page" : undefined}
        onClick={open}
      >
        <span dir="auto">{title}</span>
      </button>
      {items.length > 0 && (
        <Menu
          label={t("actionsFor", { title })}
          items={items}
          trigger={(props) => (
            <IconButton icon="dots-horizontal" label={t("actionsFor", { title })} {...props} />
          )}
        />
      )}
      {mode === "delete" && <DeleteDialog id={thread.id} title={title} onClose={show} />}
    </li>
  );
}
