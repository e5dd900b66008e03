import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { serveFiles } from "./files.ts";

async function start() {
  const folder = mkdtempSync(join(tmpdir(), "files-"));
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "assets/app-1.js"), "1");
  writeFileSync(join(folder, "icon.svg"), "<svg/>");
  const files = serveFiles(folder);
  const server = createServer((req, res) => files(req, res, () => res.writeHead(404).end()));
  await once(server.listen(0, "127.0.0.1"), "listening");
  onTestFinished(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });
  const { port } = server.address() as AddressInfo;
  return { folder, ask: (path: string) => fetch(`http://127.0.0.1:${port}${path}`) };
}

it("lets a file be kept for good only when its name changes with its content", async () => {
  const { ask } = await start();
  expect((await ask("/assets/app-1.js")).headers.get("cache-control")).toContain("immutable");
  expect((await ask("/icon.svg")).headers.get("cache-control")).toBe("no-cache");
  expect((await ask("/other")).status).toBe(404);
});

it("loses the answer alone when a file has gone, and serves on", async () => {
  const { ask, folder } = await start();
  rmSync(join(folder, "assets/app-1.js"));
  await expect(ask("/assets/app-1.js").then((answer) => answer.text())).rejects.toThrow();
  expect((await ask("/icon.svg")).status).toBe(200);
});
