import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

// Compresses every text asset once, at build time and as small as it gets, so that serving costs nothing.

const compressible = /\.(js|css|svg|html|json|txt|map|webmanifest)$/;
const folder = process.argv[2];
if (!folder) throw new Error("usage: precompress.ts FOLDER");

const entries = await readdir(folder, { recursive: true, withFileTypes: true });
const files = entries.filter((entry) => entry.isFile() && compressible.test(entry.name));
await Promise.all(
  files.map(async ({ parentPath, name }) => {
    const file = join(parentPath, name);
    const content = await readFile(file);
    const [gz, br] = await Promise.all([
      promisify(gzip)(content, { level: 9 }),
      promisify(brotliCompress)(content, {
        params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
      }),
    ]);
    await Promise.all([writeFile(`${file}.gz`, gz), writeFile(`${file}.br`, br)]);
  }),
);
console.log(`Precompressed ${files.length} files in ${folder}.`);
