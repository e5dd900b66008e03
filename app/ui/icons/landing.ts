import { icon } from "./icon.tsx";

/** What the landing page alone shows. */

export const ArrowRightIcon = icon("M5 12h14M12 5l7 7-7 7");

export const RefreshIcon = icon(
  "M3 12a9 9 0 0 1 9-9 9.75 9.75 0 0 1 6.74 2.74L21 8M21 3v5h-5M21 12a9 9 0 0 1-9 9 9.75 9.75 0 0 1-6.74-2.74L3 16M8 16H3v5",
);

export const HashIcon = icon("M4 9h16M4 15h16M10 3 8 21M16 3l-2 18");
