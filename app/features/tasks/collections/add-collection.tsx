import { Suspense, useState } from "react";
import { IconButton } from "#app/ui/controls/icon-button.tsx";
import { PlusIcon } from "#app/ui/icons/places.ts";
import { lazyPart } from "#app/ui/shell/lazy-part.ts";
import { useText } from "#app/ui/text/text.tsx";
import type { CollectionKind } from "./use-collection-commands.ts";

const NewCollection = lazyPart(async () => (await import("./new-collection.tsx")).NewCollection);

/** Makes a new project, label or filter, and goes there. */
export function AddCollection({ kind }: { kind: CollectionKind }) {
  const t = useText().tasks.collections;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton icon={PlusIcon} label={t.create[kind]} onClick={() => setOpen(true)} />
      {isOpen ? (
        <Suspense>
          <NewCollection kind={kind} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
