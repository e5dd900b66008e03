import { useNavigate } from "react-router";
import { viewPath } from "../model/view.ts";
import { CollectionDialog } from "./collection-dialog.tsx";
import { type CollectionKind, newDraft } from "./use-collection-commands.ts";

/** Asks for a new project, label or filter, and goes there. */
export function NewCollection({ kind, onClose }: { kind: CollectionKind; onClose: () => void }) {
  const navigate = useNavigate();
  return (
    <CollectionDialog
      kind={kind}
      draft={newDraft}
      onClose={onClose}
      onSaved={(id) => void navigate(viewPath({ kind, id }))}
    />
  );
}
