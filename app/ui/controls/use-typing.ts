import { useRef } from "react";

/** Keys that lead through a field, and write nothing. */
const passing = new Set(["Tab", "Shift", "Control", "Alt", "Meta", "Enter", "Escape"]);

/**
 * Tells what is typed into a browser's date or time field from what is picked in it. A day that is
 * picked is meant; one that is typed is not, until all of it stands: on its way to 2027 a year is 2,
 * 20 and 202, and a day whose month is just being replaced is none.
 */
export function useTyping() {
  const isTyping = useRef(false);
  return {
    isTyping: () => isTyping.current,
    /** To be spread on the field. */
    watch: {
      onKeyDownCapture: ({ key }: { key: string }) => {
        if (!passing.has(key)) isTyping.current = true;
      },
      onPointerDown: () => {
        isTyping.current = false;
      },
    },
  };
}
