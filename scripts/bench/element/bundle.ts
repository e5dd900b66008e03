import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "vite";

const pages = fileURLToPath(new URL("./pages", import.meta.url));

export interface File {
  type: string;
  gzipped: Buffer;
}

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
};

/** Builds both pages for production, as one bundle, so that React is the same; files by their path. */
export async function bundlePages(): Promise<{ folder: string; files: Map<string, File> }> {
  const folder = mkdtempSync(join(tmpdir(), "bench-element-"));
  await build({
    configFile: false,
    root: pages,
    logLevel: "error",
    build: {
      outDir: folder,
      cssTarget: "chrome123",
      rollupOptions: { input: [join(pages, "chat.html"), join(pages, "bare.html")] },
    },
  });
  const files = new Map<string, File>();
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const type = types[extname(path)];
    if (type) files.set(`/${path}`, { type, gzipped: gzipSync(readFileSync(join(folder, path))) });
  }
  return { folder, files };
}
