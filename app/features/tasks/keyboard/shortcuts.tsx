import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { type GlobalAction, globalAction } from "./global-keys.ts";
import { openPaletteEvent } from "./open-palette.ts";
import { isTyping } from "./use-row-keys.ts";

/** Both are loaded when they are first asked for. */
const Palette = lazy(async () => ({ default: (await import("../palette/palette.tsx")).Palette }));
const KeyHelp = lazy(async () => ({ default: (await import("./key-help.tsx")).KeyHelp }));

/** How long after `g` the second key of a jump may come, in milliseconds. */
const jumpWithin = 1_200;

/** The keys that work everywhere, and the dialogs they open. */
export function Shortcuts() {
  const navigate = useNavigate();
  const [open, setOpen] = useState<"palette" | "help" | null>(null);
  const previous = useRef<{ key: string; at: number } | null>(null);

  useEffect(() => {
    const act = (action: GlobalAction) => {
      if (action.kind === "go") return navigate(action.to);
      if (action.kind === "add") return focusQuickAdd();
      return setOpen(action.kind);
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
    const onOpen = () => setOpen("palette");
    document.addEventListener("keydown", onKeyDown);
    document.addEventListener(openPaletteEvent, onOpen);
    return () => {
      document.removeEventListener("keydown", onKeyDown);
      document.removeEventListener(openPaletteEvent, onOpen);
    };
  }, [navigate]);

  const close = () => setOpen(null);
  return (
    <Suspense>
      {open === "palette" ? <Palette onClose={close} onHelp={() => setOpen("help")} /> : null}
      {open === "help" ? <KeyHelp onClose={close} /> : null}
    </Suspense>
  );
}

function focusQuickAdd() {
  document.querySelector<HTMLElement>("[data-quick-add]")?.focus();
}
