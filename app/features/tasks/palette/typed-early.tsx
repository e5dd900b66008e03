import { useLayoutEffect } from "react";

type TypedEarlyProps = { onType: (change: (text: string) => string) => void; onLeave: () => void };

/**
 * Stands in for the palette until its code is there: what is typed meanwhile is for its field, and
 * no key may reach the tasks below, which it would complete or delete.
 */
export function TypedEarly({ onType, onLeave }: TypedEarlyProps) {
  useLayoutEffect(() => {
    const take = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey } = event;
      if (ctrlKey || metaKey || altKey) return;
      event.preventDefault();
      event.stopPropagation();
      if (key === "Escape") onLeave();
      else if (key === "Backspace") onType((text) => text.slice(0, -1));
      else if (key.length === 1) onType((text) => text + key);
    };
    document.addEventListener("keydown", take, true);
    return () => document.removeEventListener("keydown", take, true);
  }, [onType, onLeave]);
  return null;
}
