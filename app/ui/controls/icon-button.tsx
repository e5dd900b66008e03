import type { ComponentProps } from "react";
import type { Icon } from "../icons/icon.tsx";
import { classNames } from "./class-names.ts";

type IconButtonProps = Omit<ComponentProps<"button">, "children" | "aria-label"> & {
  icon: Icon;
  /** The accessible name, also shown when the pointer rests on the button. */
  label: string;
  /** Shown with the label when the pointer rests there, such as a shortcut. */
  hint?: string;
  tone?: "quiet" | "accent";
};

/** A square button that shows an icon alone: 32 px under a mouse, 44 px under a finger. */
export function IconButton({ icon: Icon, label, hint, tone, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={hint === undefined ? label : `${label} (${hint})`}
      className={classNames(
        "target inline-flex size-8 shrink-0 items-center justify-center rounded-md transition-colors hover:bg-hover active:bg-press disabled:pointer-events-none disabled:opacity-45",
        tone === "accent" ? "text-accent" : "text-ink-muted hover:text-ink",
        className,
      )}
    >
      <Icon className="size-4.5" strokeWidth={1.75} />
    </button>
  );
}
