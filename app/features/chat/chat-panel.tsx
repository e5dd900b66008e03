import { MessageSquareText } from "lucide-react";
import { useEffect, useState } from "react";
import { IconButton } from "#app/ui/controls/icon-button.tsx";
import { useText } from "#app/ui/text/text.tsx";
import type { ChatSettings } from "./chat-options.ts";
import { ChatSurface } from "./chat-surface.tsx";
import type { EntityKind } from "./entities.ts";
import { usePanelState } from "./panel-state.ts";

const SHORTCUT = "Ctrl+.";

/** The chat beside the list, on screens with room for both; Ctrl or ⌘ and a full stop open and close it. */
export function ChatPanel(props: {
  settings: ChatSettings;
  onOpen: (kind: EntityKind, id: string) => void;
}) {
  const t = useText().chat;
  const { open, setOpen, readThread, setThread } = usePanelState();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "." || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setOpen(!open);
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  });
  if (!open) {
    return (
      <div className="fixed right-5 bottom-5 z-30 hidden rounded-full bg-raised p-1.5 shadow-high lg:block">
        <IconButton
          icon={MessageSquareText}
          label={t.open}
          hint={SHORTCUT}
          tone="accent"
          onClick={() => setOpen(true)}
        />
      </div>
    );
  }
  return (
    <aside
      aria-label={t.panel}
      className="sticky top-0 hidden h-dvh w-104 shrink-0 flex-col border-line border-l bg-canvas lg:flex"
    >
      <PanelChat
        {...props}
        initial={readThread()}
        onThreadChange={setThread}
        onClose={() => setOpen(false)}
      />
    </aside>
  );
}

function PanelChat(props: {
  settings: ChatSettings;
  onOpen: (kind: EntityKind, id: string) => void;
  initial: string | null;
  onThreadChange: (threadId: string | null) => void;
  onClose: () => void;
}) {
  const [threadId, setThreadId] = useState(props.initial);
  const change = (next: string | null) => {
    setThreadId(next);
    props.onThreadChange(next);
  };
  return (
    <ChatSurface
      settings={props.settings}
      threadId={threadId}
      onThreadChange={change}
      onOpen={props.onOpen}
      onClose={props.onClose}
      className="block min-h-0 flex-1"
    />
  );
}
