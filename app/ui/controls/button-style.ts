import { classNames } from "./class-names.ts";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "small" | "medium" | "large";

const variants: Record<ButtonVariant, string> = {
  primary: "bg-accent text-on-accent hover:bg-accent-strong active:bg-accent-strong",
  secondary: "bg-surface text-ink border border-line hover:bg-hover active:bg-press shadow-low",
  quiet: "text-ink-muted hover:bg-hover hover:text-ink active:bg-press",
  danger: "bg-danger text-on-danger hover:brightness-95 active:brightness-90",
};

const sizes: Record<ButtonSize, string> = {
  small: "h-8 gap-1.5 px-2.5 text-sm",
  medium: "h-9 gap-2 px-3.5 text-sm",
  large: "h-11 gap-2 px-5 text-base",
};

/** The look of a button, for links that act like one as well. */
export function buttonStyle(
  variant: ButtonVariant = "secondary",
  size: ButtonSize = "medium",
  extra?: string,
): string {
  return classNames(
    "target inline-flex shrink-0 select-none items-center justify-center whitespace-nowrap rounded-md font-medium transition-colors",
    "disabled:pointer-events-none disabled:opacity-55 aria-disabled:opacity-55",
    variants[variant],
    sizes[size],
    extra,
  );
}
