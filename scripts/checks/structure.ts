import { dirname } from "node:path";

export const limits = { source: 300, test: 400, folder: 14 } as const;

const isTest = (file: string) => /\.(test|spec)\.tsx?$|^e2e\//.test(file);
const junkNames = /(^|\/)(utils?|helpers?|common|misc|lib)(\.tsx?$|\/)/;
const kebab = /^[a-z0-9+$_.-]+$/;

/** The size habits of the house: what is too long, too full or badly named, a line each. */
export function checkStructure(files: ReadonlyMap<string, string>): string[] {
  const problems: string[] = [];
  const folders = new Map<string, Set<string>>();
  for (const [file, source] of files) {
    const lines = source.split("\n").length - 1;
    const most = isTest(file) ? limits.test : limits.source;
    if (lines > most)
      problems.push(`${file}: ${lines} lines, at most ${most}; split it by concern.`);
    if (junkNames.test(file)) problems.push(`${file}: name it after the one thing it holds.`);
    const name = file.split("/").at(-1) ?? file;
    if (!kebab.test(name)) problems.push(`${file}: file names are kebab-case.`);
    if (!isTest(file)) addToFolder(folders, file);
  }
  for (const [folder, entries] of folders) {
    if (folder === "app/routes" || entries.size <= limits.folder) continue;
    problems.push(`${folder}: ${entries.size} source files, at most ${limits.folder}; group them.`);
  }
  return problems;
}

function addToFolder(folders: Map<string, Set<string>>, file: string): void {
  const folder = dirname(file);
  const entries = folders.get(folder) ?? new Set();
  entries.add(file);
  folders.set(folder, entries);
}
