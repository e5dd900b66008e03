import type { Rolldown } from "vite";

const icons = /\/lucide-react\//;

/**
 * What pages share goes into a few files, by who imports it. Left alone, the bundler makes a file of
 * whatever two pages have in common, down to single icons: dozens of small requests, each compressed
 * by itself. A module goes to the first chunk that wants it; what only one page needs stays with it.
 */
export const sharedChunks: Rolldown.CodeSplittingGroup[] = [
  // Told apart by how many use them, for their package's index imports them all.
  { name: "icons", test: icons, minShareCount: 2 },
  importedBy("framework", /\/app\/entry\.client\.tsx/),
  {
    ...importedBy("page", /\/app\/(root|routes\/(landing|account-frame|sign-in))\.tsx/),
    minShareCount: 2,
  },
  importedBy("frame", /\/app\/routes\/app-frame\.tsx/),
  // What the list is made of and others use too, so that the chat does not bring the whole list along.
  { ...importedBy("parts", /\/app\/routes\/tasks\.tsx/), test: /\/(app\/ui|domain)\// },
  importedBy("list", /\/app\/routes\/tasks\.tsx/),
];

/** A chunk of all that certain files import, directly or not. */
function importedBy(name: string, files: RegExp): Rolldown.CodeSplittingGroup {
  return { name: (id, context) => (!icons.test(id) && leadsTo(files, id, context) ? name : null) };
}

/** Whether a module is one of these files, or one of its importers leads to them. */
function leadsTo(
  files: RegExp,
  id: string,
  context: Rolldown.ChunkingContext,
  seen = new Set<string>(),
): boolean {
  if (files.test(id)) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  const importers = context.getModuleInfo(id)?.importers ?? [];
  return importers.some((importer) => leadsTo(files, importer, context, seen));
}
