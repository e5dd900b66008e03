import {
  Archive,
  ArchiveRestore,
  ArrowDown,
  ArrowUp,
  Ellipsis,
  Pencil,
  Trash2,
} from "lucide-react";
import { Suspense, useState } from "react";
import { useNavigate } from "react-router";
import { readFailure } from "#app/api/errors.ts";
import { IconButton } from "#app/ui/controls/icon-button.tsx";
import { Menu, MenuItem, MenuSeparator } from "#app/ui/overlays/menu.tsx";
import { notifyProblem } from "#app/ui/overlays/notify.ts";
import { lazyPart } from "#app/ui/shell/lazy-part.ts";
import { useCollectionsText } from "#app/ui/text/collections.ts";
import { useText } from "#app/ui/text/text.tsx";
import { useCollections } from "../data/use-collections.ts";
import { failureText } from "../model/failure-text.ts";
import {
  type CollectionDraft,
  type CollectionKind,
  useCollectionCommands,
} from "./use-collection-commands.ts";

const CollectionDialog = lazyPart(
  async () => (await import("./collection-dialog.tsx")).CollectionDialog,
);

type CollectionMenuProps = {
  kind: CollectionKind;
  draft: CollectionDraft & { id: string };
  /** Whether it is a project that was laid aside. */
  isArchived?: boolean;
};

/** What can be done with a whole project, label or filter, on its page. */
export function CollectionMenu({ kind, draft, isArchived = false }: CollectionMenuProps) {
  const texts = useText();
  const t = useCollectionsText();
  const navigate = useNavigate();
  const commands = useCollectionCommands(kind);
  const [isEditing, setEditing] = useState(false);
  const { projects, labels, filters } = useCollections();
  const shown: readonly { id: string }[] = { project: projects, label: labels, filter: filters }[
    kind
  ];
  const at = shown.findIndex(({ id }) => id === draft.id);
  const [above, below] = at < 0 ? [] : [shown[at - 1]?.id, shown[at + 1]?.id];
  const { reorder } = commands;
  const leaveAfter = (work: Promise<void>) => reported(work.then(() => navigate("/tasks")));
  const reported = async (work: Promise<void>) => {
    try {
      await work;
    } catch (error) {
      void notifyProblem(failureText(readFailure(error), texts.tasks.failures));
    }
  };
  return (
    <>
      <Menu trigger={<IconButton icon={Ellipsis} label={t.more} />}>
        <MenuItem icon={Pencil} onSelect={() => setEditing(true)}>
          {t.change[kind]}
        </MenuItem>
        {above === undefined ? null : (
          <MenuItem
            icon={ArrowUp}
            onSelect={() => reported(reorder(draft.id, { beforeId: above }))}
          >
            {t.up}
          </MenuItem>
        )}
        {below === undefined ? null : (
          <MenuItem
            icon={ArrowDown}
            onSelect={() => reported(reorder(draft.id, { afterId: below }))}
          >
            {t.down}
          </MenuItem>
        )}
        {isArchived ? (
          <MenuItem icon={ArchiveRestore} onSelect={() => reported(commands.unarchive(draft.id))}>
            {t.unarchive}
          </MenuItem>
        ) : null}
        {kind === "project" && !isArchived ? (
          <MenuItem icon={Archive} onSelect={() => leaveAfter(commands.archive(draft.id))}>
            {t.archive}
          </MenuItem>
        ) : null}
        <MenuSeparator />
        <MenuItem
          icon={Trash2}
          tone="danger"
          onSelect={() => leaveAfter(commands.remove(draft.id))}
        >
          {t.remove[kind]}
        </MenuItem>
      </Menu>
      {isEditing ? (
        <Suspense>
          <CollectionDialog
            kind={kind}
            draft={draft}
            onClose={() => setEditing(false)}
            onSaved={() => undefined}
          />
        </Suspense>
      ) : null}
    </>
  );
}
