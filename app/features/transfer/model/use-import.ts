import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useApiClient } from "#app/api/api.tsx";
import { type Failure, readFailure } from "#app/api/errors.ts";
import { newId } from "#domain/task/new-id.ts";
import type { ImportInput, ImportPreview, ImportProgress } from "#domain/transfer/import.ts";
import { type MergedPreview, mergePreviews } from "./merge-previews.ts";
import { type Refused, readFiles } from "./read-files.ts";

/** How far an import has come; its parts are done one after another. */
type Progress = { source: number; offset: number; done: number };

type Ready = { sources: ImportInput[]; preview: MergedPreview; importId: string };

export type ImportState =
  | { step: "choose"; refused: Refused[]; failure: Failure | null }
  | { step: "reading" }
  | ({ step: "preview"; refused: Refused[] } & Ready)
  | ({ step: "running"; at: Progress } & Ready)
  | ({ step: "stopped"; at: Progress; failure: Failure } & Ready)
  | { step: "done"; total: number; importId: string; failure: Failure | null }
  | { step: "undone"; hasConflicts: boolean };

const nothing: ImportState = { step: "choose", refused: [], failure: null };

/** An import from the choice of files to its undo. */
export function useImport() {
  const client = useApiClient();
  const queryClient = useQueryClient();
  const [state, setState] = useState<ImportState>(nothing);

  async function choose(files: readonly File[]) {
    setState({ step: "reading" });
    const { sources, refused } = await readFiles(files);
    if (sources.length === 0) return setState({ step: "choose", refused, failure: null });
    try {
      const previews: ImportPreview[] = [];
      for (const source of sources) previews.push(await client.transfer.preview.mutate(source));
      const preview = mergePreviews(previews, sources.map(nameOf));
      setState({ step: "preview", sources, refused, preview, importId: newId(new Date()) });
    } catch (error) {
      setState({ step: "choose", refused, failure: readFailure(error) });
    }
  }

  /** From the beginning, or from where it stopped: a part that is sent again makes nothing twice. */
  async function run({ sources, preview, importId }: Ready, from?: Progress) {
    let at = from ?? { source: 0, offset: 0, done: 0 };
    const here = () => ({ sources, preview, importId, at });
    setState({ step: "running", ...here() });
    try {
      for (let source = sources[at.source]; source; source = sources[at.source]) {
        const { offset } = at;
        const part = await client.transfer.importPart.mutate({ source, importId, offset });
        at = nextOf(at, part);
        setState({ step: "running", ...here() });
      }
    } catch (error) {
      return setState({ step: "stopped", ...here(), failure: readFailure(error) });
    }
    await queryClient.invalidateQueries();
    const total = preview.tasks.total - preview.tasks.known;
    setState({ step: "done", total, importId, failure: null });
  }

  async function undo({ total, importId }: { total: number; importId: string }) {
    try {
      const { conflicts } = await client.activity.undo.mutate({ groupId: importId });
      await queryClient.invalidateQueries();
      setState({ step: "undone", hasConflicts: conflicts.length > 0 });
    } catch (error) {
      setState({ step: "done", total, importId, failure: readFailure(error) });
    }
  }

  return { state, choose, run, undo, restart: () => setState(nothing) };
}

/** An export of ours may be cut into pieces, which have no names of their own. */
function nameOf(source: ImportInput): string {
  return source.format === "todoist" ? source.projectName : "";
}

/** The next part of the same file, or the first of the next one. */
function nextOf({ source, offset, done }: Progress, part: ImportProgress): Progress {
  const isLast = part.done >= part.total;
  return {
    source: isLast ? source + 1 : source,
    offset: isLast ? 0 : part.done,
    done: done + part.done - offset,
  };
}
