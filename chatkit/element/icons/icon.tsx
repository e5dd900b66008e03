import { Dot, type LucideProps } from "lucide-react";
import { type ComponentType, lazy, Suspense } from "react";
import { drawings, LUCIDE } from "./set.ts";

/** Every other icon of Lucide, loaded with the first one that is asked for; without them a dot stands there. */
const OtherIcon = lazy<ComponentType<LucideProps & { name: string }>>(() =>
  import("./other-icon.tsx").then(
    ({ OtherIcon }) => ({ default: OtherIcon }),
    () => ({ default: Dot }),
  ),
);

/** A named icon in the size of the text around it; hidden from screen readers unless it has a label. */
export function Icon({ name, label }: { name: string; label?: string }) {
  const drawn: LucideProps = {
    className: "icon",
    size: "1em",
    strokeWidth: 1.75,
    ...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true }),
    ...(name.startsWith("star") && name.endsWith("-filled") && { fill: "currentColor" }),
  };
  const Drawing = drawings[name] ?? drawings[name.replace(LUCIDE, "")];
  if (Drawing) return <Drawing {...drawn} />;
  if (!name.startsWith(LUCIDE)) return <Dot {...drawn} />;
  return (
    <Suspense fallback={<svg className="icon" width="1em" height="1em" aria-hidden="true" />}>
      <OtherIcon {...drawn} name={name.slice(LUCIDE.length)} />
    </Suspense>
  );
}
