import type { Rolldown } from "vite";

const accountPages = /\/app\/routes\/(landing|account-frame|sign-in)\.tsx/;
const taskPages = /\/app\/routes\/(app-frame|tasks)\.tsx/;
const icons = /\/lucide-react\/.*\/icons\//;
const iconIndex = /\/lucide-react\/.*\/lucide-react\.mjs$/;

/**
 * What pages share goes into a few files, by who imports it. Left alone, the bundler makes a file of
 * whatever two pages have in common, down to single icons: dozens of small requests, each compressed
 * by itself. A module goes to the first chunk that wants it; what only one page needs stays with it.
 */
export const sharedChunks: Rolldown.CodeSplittingGroup[] = [
  importedBy("framework", [/\/app\/entry\.client\.tsx/]),
  // What both kinds of pages need, so that neither brings the other along.
  importedBy("page", [/\/app\/root\.tsx/], [accountPages, taskPages]),
  importedBy("frame", [/\/app\/routes\/app-frame\.tsx/]),
  // What the list is made of and others use too, so that the chat does not bring the whole list along.
  {
    ...importedBy("parts", [/\/app\/routes\/tasks\.tsx/]),
    test: /\/(app\/ui|domain|lucide-react)\//,
  },
  importedBy("list", [/\/app\/routes\/tasks\.tsx/]),
  { ...importedBy("account", [accountPages]), minShareCount: 2 },
  { name: "icons", test: icons, minShareCount: 2 },
];

/** A chunk of all that leads to certain files; each set of them by itself, and to all of the set. */
function importedBy(name: string, ...sets: RegExp[][]): Rolldown.CodeSplittingGroup {
  const isWanted = (id: string, context: Rolldown.ChunkingContext) =>
    sets.some((set) => set.every((files) => leadsTo(files, id, context, new Set())));
  return { name: (id, context) => (isWanted(id, context) ? name : null) };
}

/** Whether a module is one of these files, or one of its importers leads to them. */
function leadsTo(
  files: RegExp,
  id: string,
  context: Rolldown.ChunkingContext,
  seen: Set<string>,
): boolean {
  if (files.test(id)) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  return importersOf(id, context).some((importer) => leadsTo(files, importer, context, seen));
}

/** An icon is imported by its package's index, as all of them are: what counts is whose code names it. */
function importersOf(id: string, context: Rolldown.ChunkingContext): readonly string[] {
  const importers = context.getModuleInfo(id)?.importers ?? [];
  if (!icons.test(id)) return importers;
  const named = new RegExp(`\\b${componentName(id)}\\b`);
  return importers
    .flatMap((importer) =>
      iconIndex.test(importer) ? (context.getModuleInfo(importer)?.importers ?? []) : importer,
    )
    .filter((importer) => named.test(context.getModuleInfo(importer)?.code ?? ""));
}

/** `trash-2.mjs` holds `Trash2`; a name of its past does not tell. */
function componentName(id: string): string {
  const file = id.slice(id.lastIndexOf("/") + 1, id.lastIndexOf("."));
  return file.replace(/(^|-)(\w)/g, (_, _dash: string, letter: string) => letter.toUpperCase());
}
