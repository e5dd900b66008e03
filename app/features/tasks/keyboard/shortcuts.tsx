import { Suspense, useEffect, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { lazyPart } from "#app/ui/shell/lazy-part.ts";
import type { CollectionKind } from "../collections/use-collection-commands.ts";
import { viewPath } from "../model/view.ts";
import { type Subject, useSubject } from "../palette/subject.tsx";
import { type GlobalAction, globalAction } from "./global-keys.ts";
import { openPaletteEvent } from "./open-palette.ts";
import { isTyping } from "./use-row-keys.ts";

/** All of them are loaded when they are first asked for. */
const Palette = lazyPart(async () => (await import("../palette/palette.tsx")).Palette);
const CollectionDialog = lazyPart(
  async () => (await import("../collections/collection-dialog.tsx")).CollectionDialog,
);
const KeyHelp = lazyPart(async () => (await import("./key-help.tsx")).KeyHelp);

type Open =
  /** What was picked out or had the focus when it was opened is what its actions are about. */
  | { kind: "palette"; subject: Subject }
  | { kind: "help" }
  | { kind: "create"; collection: CollectionKind };

/** How long after `g` the second key of a jump may come, in milliseconds. */
const jumpWithin = 1_200;

/** The keys that work everywhere, and the dialogs they open. */
export function Shortcuts() {
  const navigate = useNavigate();
  const [open, setOpen] = useState<Open | null>(null);
  const subject = useSubject();
  const previous = useRef<{ key: string; at: number } | null>(null);

  useEffect(() => {
    const act = (action: GlobalAction) => {
      if (action.kind === "go") return navigate(action.to);
      if (action.kind === "add") return focusQuickAdd();
      if (action.kind === "help") return setOpen({ kind: "help" });
      return setOpen({ kind: "palette", subject: subject() });
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !(event.target instanceof HTMLElement)) return;
      const before = previous.current;
      previous.current = { key: event.key, at: event.timeStamp };
      const isJump = before !== null && event.timeStamp - before.at < jumpWithin;
      const action = globalAction(event, {
        previous: isJump ? before.key : null,
        isTyping: isTyping(event.target),
      });
      if (!action) return;
      event.preventDefault();
      void act(action);
    };
    const onOpen = () => setOpen({ kind: "palette", subject: subject() });
    document.addEventListener("keydown", onKeyDown);
    document.addEventListener(openPaletteEvent, onOpen);
    return () => {
      document.removeEventListener("keydown", onKeyDown);
      document.removeEventListener(openPaletteEvent, onOpen);
    };
  }, [navigate, subject]);

  const close = () => setOpen(null);
  return (
    <Suspense>
      {open?.kind === "palette" ? (
        <Palette
          subject={open.subject}
          onClose={close}
          onHelp={() => setOpen({ kind: "help" })}
          onAdd={() => {
            close();
            focusQuickAdd();
          }}
          onCreate={(collection) => setOpen({ kind: "create", collection })}
        />
      ) : null}
      {open?.kind === "help" ? <KeyHelp onClose={close} /> : null}
      {open?.kind === "create" ? (
        <CollectionDialog
          kind={open.collection}
          draft={{ id: null, name: "", color: "teal", query: "" }}
          onClose={close}
          onSaved={(id) => void navigate(viewPath({ kind: open.collection, id }))}
        />
      ) : null}
    </Suspense>
  );
}

function focusQuickAdd() {
  document.querySelector<HTMLElement>("[data-quick-add]")?.focus();
}
