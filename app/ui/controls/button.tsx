import type { ComponentProps } from "react";
import { Spinner } from "../feedback/spinner.tsx";
import { type ButtonSize, type ButtonVariant, buttonStyle } from "./button-style.ts";

type ButtonProps = ComponentProps<"button"> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** While true the button keeps its width and focus, shows that it works, and ignores presses. */
  busy?: boolean;
};

/** A push button; `type` is "button" unless it says otherwise, so that it never submits by accident. */
export function Button({ variant, size, busy = false, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={busy || rest["aria-disabled"] || undefined}
      onClick={busy ? preventPress : rest.onClick}
      className={buttonStyle(variant, size, className)}
    >
      {busy ? <Spinner /> : null}
      {children}
    </button>
  );
}

function preventPress(event: React.MouseEvent) {
  event.preventDefault();
}
