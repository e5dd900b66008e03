import type { ComponentProps } from "react";

type RowIconProps = Pick<ComponentProps<"svg">, "className" | "strokeWidth">;

/**
 * An icon whose strokes are one path. Rows come and go while a long list is scrolled, and what they
 * cost goes by their elements: lucide's icons, whose shapes these are, have one for each stroke.
 */
function rowIcon(strokes: string) {
  return ({ className, strokeWidth = 1.75 }: RowIconProps) => (
    <svg
      aria-hidden
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

export const CheckIcon = rowIcon("M20 6 9 17l-5-5");

export const PencilIcon = rowIcon(
  "M21.174 6.812a1 1 0 0 0-3.986-3.987L3.842 16.174a2 2 0 0 0-.5.83l-1.321 4.352a.5.5 0 0 0 .623.622l4.353-1.32a2 2 0 0 0 .83-.497zM15 5l4 4",
);

export const TrashIcon = rowIcon(
  "M10 11v6M14 11v6M19 6v14a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V6M3 6h18M8 6V4a2 2 0 0 1 2-2h4a2 2 0 0 1 2 2v2",
);

export const CalendarIcon = rowIcon(
  "M8 2v3M16 2v3M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zM3 9h18M8 13h.01M12 13h.01M16 13h.01M8 17h.01M12 17h.01M16 17h.01",
);
