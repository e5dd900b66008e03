import { Suspense, useEffect, useRef, useSyncExternalStore } from "react";
import { IconButton } from "#app/ui/controls/icon-button.tsx";
import { ChatIcon } from "#app/ui/icons/everywhere.ts";
import { lazyPart } from "#app/ui/shell/lazy-part.ts";
import { useText } from "#app/ui/text/text.tsx";
import type { ChatSettings } from "./chat-options.ts";
import type { EntityKind } from "./entities.ts";
import { usePanelState } from "./panel-state.ts";

/** The list is there first; the chat beside it follows. */
const PanelChat = lazyPart(async () => (await import("./panel-chat.tsx")).PanelChat);

const SHORTCUT = "Ctrl+.";

const neverChanges = () => () => {};
const isTrue = () => true;
const isFalse = () => false;

type ChatPanelProps = {
  settings: ChatSettings;
  /** Whether this browser had it open, as the server knows. */
  openAtFirst: boolean;
  onOpen: (kind: EntityKind, id: string) => void;
};

/** The chat beside the list, on screens with room for both; Ctrl or ⌘ and a full stop open and close it. */
export function ChatPanel(props: ChatPanelProps) {
  const t = useText().shell;
  const [open, setOpen] = usePanelState(props.openAtFirst);
  const inBrowser = useSyncExternalStore(neverChanges, isTrue, isFalse);
  // A panel that is remembered leaves the focus alone; one that the person opens or closes moves it.
  const moved = useRef(false);
  const opener = useRef<HTMLDivElement>(null);
  const move = (next: boolean) => {
    moved.current = true;
    setOpen(next);
  };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "." || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      move(!open);
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  });
  useEffect(() => {
    if (!open && moved.current) opener.current?.querySelector("button")?.focus();
  }, [open]);
  if (!open) {
    return (
      <div
        ref={opener}
        className="fixed right-5 bottom-5 z-30 hidden rounded-full bg-raised p-1.5 shadow-high lg:block"
      >
        <IconButton
          icon={ChatIcon}
          label={t.openChat}
          hint={SHORTCUT}
          tone="accent"
          onClick={() => move(true)}
        />
      </div>
    );
  }
  return (
    <aside
      aria-label={t.chatPanel}
      className="chat-panel sticky top-0 hidden h-dvh w-(--chat-panel) shrink-0 flex-col border-line border-l bg-canvas lg:flex"
    >
      {inBrowser && (
        <Suspense>
          <PanelChat
            settings={props.settings}
            onOpen={props.onOpen}
            focus={moved.current}
            onClose={() => move(false)}
          />
        </Suspense>
      )}
    </aside>
  );
}
