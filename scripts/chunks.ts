import type { Rolldown } from "vite";

const accountPages = /\/app\/routes\/(landing|account-frame|sign-in)\.tsx/;
const taskPages = /\/app\/routes\/(app-frame|tasks)\.tsx/;
const smallParts =
  /\/app\/(features\/tasks|ui)\/(?!overlays\/menu|text\/(en\/)?(chat|transfer))|\/domain\/recurrence\/(describe|rule-parts)/;
const icons = /\/lucide-react\/.*\/icons\//;

/**
 * What pages share goes into a few files, by who imports it. Left alone, the bundler makes a file of
 * whatever two pages have in common, down to single icons: dozens of small requests, each compressed
 * by itself. A module goes to the first chunk that wants it; what only one page needs stays with it.
 */
export function sharedChunks(): Rolldown.CodeSplittingGroup[] {
  const leadsTo = createSearch();
  const importedBy = (name: string, ...sets: RegExp[][]) => chunkOf(name, sets, leadsTo);
  return [
    importedBy("framework", [/\/app\/entry\.client\.tsx/]),
    // What both kinds of pages need, so that neither brings the other along.
    importedBy("page", [/\/app\/root\.tsx/], [accountPages, taskPages]),
    // One file, though other pages than the list have its frame: two would hold much twice.
    importedBy("list", [taskPages]),
    // What dialogs are made of, so that each asks for a file or two, and none for the account's pages.
    { name: "dialog", test: /\/@base-ui\/react\/(.*\/)?dialog\// },
    { name: "field", test: /\/app\/ui\/controls\/text-field\.tsx/ },
    { ...importedBy("account", [accountPages]), minShareCount: 2 },
    { name: "icons", test: icons, minShareCount: 2 },
    // Small parts of dialogs and menus, the fewer requests for each of them.
    { name: "parts", test: smallParts, minShareCount: 2 },
  ];
}

/** Whether a file is yet to be loaded by a page that asks for a part of it: these every such page has. */
export function isLate(file: string): boolean {
  return !/\/(entry\.client|rolldown-runtime|page|list)-/.test(file);
}

type Context = Rolldown.ChunkingContext;
/** Whether a module is one of these files, or one of its importers leads to them. */
type LeadsTo = (files: RegExp, id: string, context: Context) => boolean;

/** A chunk of all that leads to certain files; each set of them by itself, and to all of the set. */
function chunkOf(name: string, sets: RegExp[][], leadsTo: LeadsTo): Rolldown.CodeSplittingGroup {
  const isWanted = (id: string, context: Context) =>
    sets.some((set) => set.every((files) => leadsTo(files, id, context)));
  return { name: (id, context) => (isWanted(id, context) ? name : null) };
}

/** One build's search, which remembers what it has found: it is asked of every module, by every chunk. */
function createSearch(): LeadsTo {
  const found = new Map<RegExp, Map<string, boolean>>();
  return (files, id, context) => {
    const known = found.get(files) ?? new Map<string, boolean>();
    found.set(files, known);
    const seen = new Set<string>();
    const search = (at: string): boolean => {
      const before = known.get(at);
      if (before !== undefined) return before;
      if (files.test(at)) return true;
      if (seen.has(at)) return false;
      seen.add(at);
      return (context.getModuleInfo(at)?.importers ?? []).some(search);
    };
    const leads = search(id);
    if (leads) known.set(id, true);
    // Had one of them led there, so had this.
    else for (const each of seen) known.set(each, false);
    return leads;
  };
}
