import { Suspense, useCallback, useEffect, useRef, useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { takeUpNote } from "#app/ui/overlays/notify.ts";
import { lazyPart } from "#app/ui/shell/lazy-part.ts";
import { focusPage, isFocusLost } from "#app/ui/shell/lost-focus.ts";
import type { CollectionKind } from "../collections/use-collection-commands.ts";
import { type Subject, useSubject } from "../palette/subject.tsx";
import { TypedEarly } from "../palette/typed-early.tsx";
import { toAdd } from "../quick-add/quick-add.tsx";
import { focusList } from "../window/focus-list.ts";
import { type GlobalAction, globalAction } from "./global-keys.ts";
import { openPaletteEvent } from "./open-palette.ts";
import { isTyping } from "./use-row-keys.ts";

/** All of them are loaded when they are first asked for. */
const Palette = lazyPart(async () => (await import("../palette/palette.tsx")).Palette);
const NewCollection = lazyPart(
  async () => (await import("../collections/new-collection.tsx")).NewCollection,
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
  const { pathname } = useLocation();
  const place = useRef(pathname);
  const [open, setOpen] = useState<Open | null>(null);
  const subject = useSubject();
  const typed = useRef("");
  const add = useCallback(() => {
    const field = document.querySelector<HTMLElement>("[data-quick-add]");
    if (field) field.focus();
    // Elsewhere than in a list there is none.
    else void navigate("/tasks", { state: toAdd });
  }, [navigate]);
  const previous = useRef<{ key: string; at: number } | null>(null);

  useEffect(() => {
    // Where the page was left from a row of it, the row took the focus along.
    if (place.current !== pathname && isFocusLost()) focusPage();
    place.current = pathname;
  }, [pathname]);

  useEffect(() => {
    const act = (action: GlobalAction) => {
      if (action.kind === "go") return navigate(action.to);
      if (action.kind === "add") return add();
      if (action.kind === "list") return focusList();
      if (action.kind === "undo") return takeUpNote();
      if (action.kind === "help") return setOpen({ kind: "help" });
      return openPalette();
    };
    const openPalette = () => {
      typed.current = "";
      setOpen({ kind: "palette", subject: subject() });
    };
    const actionOf = (event: KeyboardEvent, previous: string | null) =>
      event.target instanceof HTMLElement
        ? globalAction(event, { previous, isTyping: isTyping(event.target) })
        : null;
    // Before anybody else: after `g` a letter is the second half of a jump, whatever it does to a row.
    const onJump = (event: KeyboardEvent) => {
      const before = previous.current;
      previous.current = { key: event.key, at: event.timeStamp };
      if (before === null || event.timeStamp - before.at >= jumpWithin) return;
      const action = actionOf(event, before.key);
      if (action?.kind !== "go") return;
      event.preventDefault();
      event.stopPropagation();
      void act(action);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const action = actionOf(event, null);
      if (!action) return;
      event.preventDefault();
      void act(action);
    };
    document.addEventListener("keydown", onJump, true);
    document.addEventListener("keydown", onKeyDown);
    document.addEventListener(openPaletteEvent, openPalette);
    return () => {
      document.removeEventListener("keydown", onJump, true);
      document.removeEventListener("keydown", onKeyDown);
      document.removeEventListener(openPaletteEvent, openPalette);
    };
  }, [navigate, subject, add]);

  const close = () => setOpen(null);
  const typedEarly = useCallback(() => typed.current, []);
  const waiting = (
    <TypedEarly
      onLeave={close}
      onType={(change) => {
        typed.current = change(typed.current);
      }}
    />
  );
  return (
    <Suspense fallback={open?.kind === "palette" ? waiting : null}>
      {open?.kind === "palette" ? (
        <Palette
          subject={open.subject}
          typed={typedEarly}
          onClose={close}
          onHelp={() => setOpen({ kind: "help" })}
          onAdd={() => {
            close();
            add();
          }}
          onCreate={(collection) => setOpen({ kind: "create", collection })}
        />
      ) : null}
      {open?.kind === "help" ? <KeyHelp onClose={close} /> : null}
      {open?.kind === "create" ? <NewCollection kind={open.collection} onClose={close} /> : null}
    </Suspense>
  );
}
