import { matchesGlob } from "node:path";

export type DockerIgnore = {
  /** Whether a path, relative to the build context, is kept out of it. */
  ignores: (path: string) => boolean;
  /** Whether an ignored folder may still hold something that a later line lets in. */
  holdsExceptions: (folder: string) => boolean;
};

/**
 * Reads `.dockerignore`.
 * The last matching line decides, and a line matches everything below what it names:
 * https://docs.docker.com/build/concepts/context/#dockerignore-files
 */
export function readDockerignore(source: string): DockerIgnore {
  const lines = source
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith("#"))
    .map((line) => ({ exclude: !line.startsWith("!"), pattern: line.replace(/^!/, "") }));
  const ignores = (path: string) => {
    const names = path.split("/");
    const selfAndParents = names.map((_, depth) => names.slice(0, depth + 1).join("/"));
    const deciding = lines.findLast(({ pattern }) =>
      selfAndParents.some((name) => matches(name, pattern)),
    );
    return deciding?.exclude ?? false;
  };
  return {
    ignores,
    holdsExceptions: (folder) =>
      lines.some(({ exclude, pattern }) => !exclude && pattern.startsWith(`${folder}/`)),
  };
}

/** Docker's patterns also match names that begin with a dot. */
function matches(name: string, pattern: string): boolean {
  return matchesGlob(name, pattern) || (pattern === "*" && !name.includes("/"));
}
