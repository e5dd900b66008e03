import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useApiClient } from "#app/api/api.tsx";
import { queryKeys } from "#app/api/queries.ts";
import { notify } from "#app/ui/overlays/notify.ts";
import { useCollectionsText } from "#app/ui/text/collections.ts";
import { useText } from "#app/ui/text/text.tsx";
import type { Color } from "#domain/project/project.ts";
import { newId } from "#domain/task/new-id.ts";
import { changeNoteId } from "../data/task-command.ts";
import { useTaskCommands } from "../data/use-task-commands.ts";

/** What a person names themselves: a project, a label or a saved filter. */
export type CollectionKind = "project" | "label" | "filter";

export type CollectionDraft = {
  /** Null for one that is yet to be made. */
  id: string | null;
  name: string;
  color: Color;
  /** A filter's condition; empty for the others. */
  query: string;
};

/** What is made before anything is said of it. */
export const newDraft: CollectionDraft = { id: null, name: "", color: "teal", query: "" };

/** Makes, changes and removes projects, labels and filters; the lists of them follow. Rejects when refused. */
export function useCollectionCommands(kind: CollectionKind) {
  const client = useApiClient();
  const queryClient = useQueryClient();
  const { undo } = useText().tasks;
  const t = useCollectionsText();
  const refresh = () => queryClient.invalidateQueries({ queryKey: queryKeys[kind] });

  const [attempts] = useState(() => new Map<string, string>());
  /** The id that the same thing was sent with before: its answer may have been lost, and it not. */
  function idForNew(draft: CollectionDraft): string {
    const what = JSON.stringify(draft);
    const id = attempts.get(what) ?? newId(new Date());
    attempts.set(what, id);
    return id;
  }

  const { undoGroup } = useTaskCommands();
  /** Does it, and offers to take it back. */
  async function run(done: string, change: (groupId: string) => Promise<unknown>) {
    const groupId = newId(new Date());
    await change(groupId);
    await refresh();
    const onPress = () => void undoGroup(groupId);
    void notify(done, { id: changeNoteId, action: { label: undo, onPress } });
  }

  async function save(draft: CollectionDraft): Promise<string> {
    const { id, name, color, query } = draft;
    const named = { name, color };
    if (id === null) {
      const made = { id: idForNew(draft), ...named };
      const { id: madeId } = await (kind === "filter"
        ? client.filter.create.mutate({ ...made, query })
        : client[kind].create.mutate(made));
      await refresh();
      return madeId;
    }
    const changed = { id, ...named };
    await run(t.changed(name), (groupId) =>
      kind === "filter"
        ? client.filter.update.mutate({ ...changed, query, groupId })
        : client[kind].update.mutate({ ...changed, groupId }),
    );
    return id;
  }

  return {
    save,
    /** Puts it beside another of its kind. */
    reorder: (id: string, beside: { afterId: string } | { beforeId: string }) =>
      run(t.moved[kind], (groupId) => client[kind].reorder.mutate({ id, ...beside, groupId })),
    archive: (id: string) =>
      run(t.archived, (groupId) => client.project.archive.mutate({ id, groupId })),
    unarchive: (id: string) =>
      run(t.unarchived, (groupId) => client.project.unarchive.mutate({ id, groupId })),
    remove: (id: string) =>
      run(t.removed[kind], (groupId) => client[kind].remove.mutate({ id, groupId })),
  };
}
