import type { Placement } from "@floating-ui/dom";
import { type ReactNode, type Ref, useEffect, useId, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { useChat } from "../view/context.ts";
import { placePopup } from "./place.ts";

/** What the button that opens a popup must carry. */
export interface TriggerProps {
  ref: Ref<HTMLButtonElement>;
  "aria-expanded": boolean;
  "aria-haspopup": "dialog" | "menu";
  "aria-controls": string | undefined;
  onClick: () => void;
}

interface Props {
  label: string;
  role?: "dialog" | "menu";
  placement?: Placement;
  className?: string;
  trigger: (props: TriggerProps) => ReactNode;
  /** The content, drawn while open; `close` returns the focus to the trigger. */
  children: (close: () => void) => ReactNode;
}

/**
 * A popup beside its trigger, in the browser's top layer: Escape and a click elsewhere close it, and
 * the focus goes in and comes back.
 */
export function Popover({ label, role = "dialog", placement = "bottom-start", ...rest }: Props) {
  const { trigger, children, className = "" } = rest;
  const { layer: chatLayer } = useChat();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const popup = useRef<HTMLDivElement>(null);
  const id = useId();

  useEffect(() => {
    const [anchor, layer] = [button.current, popup.current];
    if (!open || !anchor || !layer) return;
    layer.showPopover();
    const stop = placePopup(anchor, layer, placement);
    focusFirst(layer);
    const toggled = (event: ToggleEvent) => {
      if (event.newState === "closed") setOpen(false);
    };
    layer.addEventListener("toggle", toggled);
    return () => {
      stop();
      layer.removeEventListener("toggle", toggled);
    };
  }, [open, placement]);

  const close = () => {
    popup.current?.hidePopover();
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      {trigger({
        ref: button,
        "aria-expanded": open,
        "aria-haspopup": role,
        "aria-controls": open ? id : undefined,
        onClick: () => (open ? close() : setOpen(true)),
      })}
      {open &&
        createPortal(
          <div
            ref={popup}
            id={id}
            popover="auto"
            {...{ role, "aria-label": label }}
            className={`popup ${className}`}
          >
            {children(close)}
          </div>,
          chatLayer,
        )}
    </>
  );
}

function focusFirst(layer: HTMLElement): void {
  const chosen = layer.querySelector<HTMLElement>("[data-autofocus], [aria-checked=true]");
  const first = layer.querySelector<HTMLElement>(
    "button, [href], input, select, textarea, [tabindex]",
  );
  (chosen ?? first)?.focus();
}
