import type { Rolldown } from "vite";

const accountPages = /\/app\/routes\/(landing|account-frame|sign-in)\.tsx/;
const taskPages = /\/app\/routes\/(app-frame|tasks)\.tsx/;
const frame = /\/app\/routes\/app-frame\.tsx/;
const list = /\/app\/routes\/tasks\.tsx/;
const parts = /\/(app\/ui|domain|lucide-react)\//;
const icons = /\/lucide-react\/.*\/icons\//;
const iconIndex = /\/lucide-react\/.*\/lucide-react\.mjs$/;

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
    // And the parts of the list that others use too, so that the chat does not bring the whole list along.
    {
      name: (id, context) =>
        leadsTo(frame, id, context) || (parts.test(id) && leadsTo(list, id, context))
          ? "frame"
          : null,
    },
    importedBy("list", [list]),
    { ...importedBy("account", [accountPages]), minShareCount: 2 },
    { name: "icons", test: icons, minShareCount: 2 },
  ];
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
  const importersOf = createImporters();
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
      return importersOf(at, context).some(search);
    };
    const leads = search(id);
    if (leads) known.set(id, true);
    // Had one of them led there, so had this.
    else for (const each of seen) known.set(each, false);
    return leads;
  };
}

/** An icon is imported by its package's index, as all of them are: what counts is whose code names it. */
function createImporters(): (id: string, context: Context) => readonly string[] {
  const importers = new Map<string, readonly string[]>();
  const codes = new Map<string, string>();
  const codeOf = (id: string, context: Context) => {
    const code = codes.get(id) ?? context.getModuleInfo(id)?.code ?? "";
    codes.set(id, code);
    return code;
  };
  function find(id: string, context: Context): readonly string[] {
    const direct = context.getModuleInfo(id)?.importers ?? [];
    if (!icons.test(id)) return direct;
    const named = new RegExp(`\\b${componentName(id)}\\b`);
    return direct
      .flatMap((each) => (iconIndex.test(each) ? importersOf(each, context) : each))
      .filter((each) => named.test(codeOf(each, context)));
  }
  function importersOf(id: string, context: Context): readonly string[] {
    const known = importers.get(id) ?? find(id, context);
    importers.set(id, known);
    return known;
  }
  return importersOf;
}

/** `trash-2.mjs` holds `Trash2`; a name of its past does not tell. */
function componentName(id: string): string {
  const file = id.slice(id.lastIndexOf("/") + 1, id.lastIndexOf("."));
  return file.replace(/(^|-)(\w)/g, (_, _dash: string, letter: string) => letter.toUpperCase());
}
