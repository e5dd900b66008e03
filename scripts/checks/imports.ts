import { posix } from "node:path";
import { type Room, rooms, serverSide, testOnly, testPackages } from "./rooms.ts";

// Bindings hold no quotes, brackets or calls, so that a `from "x"` in SQL or prose is not taken for an import.
const importPattern =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?[\w$*{},\s]+?\sfrom\s*["']([^"']+)["']|(?:^|\n)\s*import\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/g;

export type Import = { specifier: string; typeOnly: boolean };

/** Every module that a source file names, in the order it names them. */
export function findImports(source: string): Import[] {
  return [...source.matchAll(importPattern)].map((match) => ({
    specifier: match[2] ?? match[3] ?? match[4] ?? "",
    typeOnly: match[1] !== undefined,
  }));
}

/** What is wrong with the imports of one file, a line each; none when it keeps to the table. */
export function checkImports(file: string, source: string): string[] {
  const room = rooms.find((candidate) => candidate.files.test(file));
  if (!room) return [];
  return findImports(source).flatMap((found) => {
    const problem = judge(room, file, found);
    return problem ? [`${file}: ${problem}`] : [];
  });
}

function judge(room: Room, file: string, { specifier, typeOnly }: Import): string | null {
  if (specifier.startsWith("../..")) {
    return `"${specifier}" climbs too far: import it as #room/path.`;
  }
  if (specifier.startsWith("./+types/") || specifier.startsWith("virtual:")) return null;
  const target = resolve(file, specifier);
  if (target === null) return judgePackage(room, file, specifier);
  const own = room.files.test(target) && roomOf(target) === room;
  const feature = /^app\/features\/[^/]+\//;
  if (own && feature.test(file) && feature.exec(file)?.[0] !== feature.exec(target)?.[0]) {
    return `a feature must not import another (${target}); ${room.instead}`;
  }
  if (own) return null;
  if (serverSide.test(file) && target.startsWith("server/")) return null;
  // Types leave no trace in the bundle: pages may name the shapes that the server sends.
  if (typeOnly && file.startsWith("app/") && target.startsWith("server/")) return null;
  if (isTest(file) && testOnly.some((pattern) => pattern.test(target))) return null;
  if (room.rooms.some((pattern) => pattern.test(target))) return null;
  return `${room.name} must not import ${target}; ${room.instead}`;
}

function judgePackage(room: Room, file: string, specifier: string): string | null {
  if (room.packages === "any" || room.packages.test(specifier)) return null;
  if (isTest(file) && testPackages.test(specifier)) return null;
  if (serverSide.test(file)) return null;
  return `${room.name} must not import the package ${specifier}; ${room.instead}`;
}

function resolve(file: string, specifier: string): string | null {
  if (specifier.startsWith("#")) return specifier.slice(1).split("?")[0] ?? null;
  if (specifier.startsWith(".")) return posix.join(posix.dirname(file), specifier);
  return null;
}

const roomOf = (file: string) => rooms.find((candidate) => candidate.files.test(file));
const isTest = (file: string) => /\.test\.tsx?$|\/testing\/|\.cases\.ts$/.test(file);
