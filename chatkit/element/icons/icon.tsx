import { drawingOf } from "./set.ts";

/** A named icon in the size of the text around it; hidden from screen readers unless it has a label. */
export function Icon({ name, label }: { name: string; label?: string }) {
  const Drawing = drawingOf(name);
  const filled = name.endsWith("-filled") && name.startsWith("star");
  const shown = label ? { role: "img", "aria-label": label } : { "aria-hidden": true };
  return (
    <Drawing
      className="icon"
      size="1em"
      strokeWidth={1.75}
      {...shown}
      {...(filled && { fill: "currentColor" })}
    />
  );
}
