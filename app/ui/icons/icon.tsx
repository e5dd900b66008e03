import type { ComponentProps, ComponentType } from "react";

/** What draws an icon: one of ours, or one of lucide's in what comes later. */
export type Icon = ComponentType<Pick<ComponentProps<"svg">, "className" | "strokeWidth">>;

type IconProps = Pick<ComponentProps<"svg">, "className" | "strokeWidth"> & {
  /** What it says; left out where the words beside it do. */
  label?: string;
};

/**
 * An icon whose strokes are one path, for what a page shows at first. Lucide's icons, whose shapes
 * these are, have an element for each stroke, which counts in a long list, and what draws them weighs
 * as much as thirty of these.
 */
export function icon(strokes: string) {
  return ({ className, strokeWidth = 1.75, label }: IconProps) => (
    <svg
      role={label && "img"}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={strokeWidth}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={className}
    >
      <path d={strokes} />
    </svg>
  );
}
