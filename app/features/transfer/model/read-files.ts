import type { ImportInput } from "#domain/transfer/import.ts";
import { splitBackup } from "./split-backup.ts";

/** What one can do nothing with, and why. */
export type Refused = { name: string; reason: "unreadable" | "unsupported" };
export type ReadFiles = { sources: ImportInput[]; refused: Refused[] };

/** What files hold that can be imported: CSV and JSON as they are, and the same out of a ZIP. */
export async function readFiles(files: readonly File[]): Promise<ReadFiles> {
  const read: ReadFiles = { sources: [], refused: [] };
  for (const file of files) {
    if (endingOf(file.name) === "zip") await readZip(file, read);
    else readText(file.name, await file.text(), read);
  }
  return read;
}

/** Todoist's backups are ZIP files with the CSV of each project. */
async function readZip(file: File, read: ReadFiles): Promise<void> {
  const { strFromU8, unzipSync } = await import("fflate");
  try {
    const entries = unzipSync(new Uint8Array(await file.arrayBuffer()));
    for (const [name, bytes] of Object.entries(entries)) {
      if (!name.endsWith("/")) readText(name, strFromU8(bytes), read);
    }
  } catch {
    read.refused.push({ name: file.name, reason: "unreadable" });
  }
}

function readText(name: string, text: string, { sources, refused }: ReadFiles): void {
  const ending = endingOf(name);
  if (ending === "json") sources.push(...splitBackup(text));
  else if (ending === "csv") {
    sources.push({ format: "todoist", text, projectName: projectNameOf(name) });
  } else refused.push({ name, reason: "unsupported" });
}

function endingOf(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1).toLowerCase();
}

/** `backup/Home [2203306141].csv` is the project Home. */
function projectNameOf(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.csv$/i, "");
  return (
    name
      .replace(/\s*\[\d+\]$/, "")
      .trim()
      .slice(0, 120) || "Todoist"
  );
}
