import { Suspense, useEffect, useState } from "react";
import { lazyPart } from "#app/ui/shell/lazy-part.ts";

const Toaster = lazyPart(async () => (await import("./toaster.tsx")).Toaster);

/**
 * Where notes appear. It comes with the first touch of a key or a pointer: before somebody does
 * something there is nothing to say, and what is said later is read out, for its place is there.
 */
export function Notes({ label }: { label: string }) {
  const [isNeeded, setNeeded] = useState(false);
  useEffect(() => {
    if (isNeeded) return;
    const need = () => setNeeded(true);
    document.addEventListener("pointerdown", need, true);
    document.addEventListener("keydown", need, true);
    return () => {
      document.removeEventListener("pointerdown", need, true);
      document.removeEventListener("keydown", need, true);
    };
  }, [isNeeded]);
  if (!isNeeded) return null;
  return (
    <Suspense>
      <Toaster label={label} />
    </Suspense>
  );
}
