import { classNames } from "#app/ui/controls/class-names.ts";
import type { Color } from "#domain/project/project.ts";

const fills: Record<Color, string> = {
  gray: "bg-tag-gray",
  red: "bg-tag-red",
  orange: "bg-tag-orange",
  amber: "bg-tag-amber",
  lime: "bg-tag-lime",
  green: "bg-tag-green",
  teal: "bg-tag-teal",
  sky: "bg-tag-sky",
  blue: "bg-tag-blue",
  indigo: "bg-tag-indigo",
  violet: "bg-tag-violet",
  pink: "bg-tag-pink",
};

/** The colour of a project or label. */
export function TagDot({ color, className }: { color: Color; className?: string }) {
  return (
    <span
      aria-hidden
      className={classNames("size-2.5 shrink-0 rounded-full", fills[color], className)}
    />
  );
}
