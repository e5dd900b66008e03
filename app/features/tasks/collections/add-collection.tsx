import { Suspense, useState } from "react";
import { useNavigate } from "react-router";
import { IconButton } from "#app/ui/controls/icon-button.tsx";
import { PlusIcon } from "#app/ui/icons/places.ts";
import { lazyPart } from "#app/ui/shell/lazy-part.ts";
import { useText } from "#app/ui/text/text.tsx";
import { viewPath } from "../model/view.ts";
import type { CollectionKind } from "./use-collection-commands.ts";

const CollectionDialog = lazyPart(
  async () => (await import("./collection-dialog.tsx")).CollectionDialog,
);

/** Makes a new project, label or filter, and goes there. */
export function AddCollection({ kind }: { kind: CollectionKind }) {
  const t = useText().tasks.collections;
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton icon={PlusIcon} label={t.create[kind]} onClick={() => setOpen(true)} />
      {isOpen ? (
        <Suspense>
          <CollectionDialog
            kind={kind}
            draft={{ id: null, name: "", color: "teal", query: "" }}
            onClose={() => setOpen(false)}
            onSaved={(id) => void navigate(viewPath({ kind, id }))}
          />
        </Suspense>
      ) : null}
    </>
  );
}
