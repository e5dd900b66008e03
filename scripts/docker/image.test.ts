import { spawnSync } from "node:child_process";
import {
  accessSync,
  chmodSync,
  constants,
  globSync,
  lstatSync,
  mkdtempSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signUp } from "#scripts/production/person.ts";
import { type ProductionServer, startServer } from "#scripts/production/server.ts";
import { type Image, nodeUser, performDockerfile } from "./perform.ts";

const folder = mkdtempSync(join(tmpdir(), "taskpilot-image-"));
const isRoot = process.getuid?.() === 0;
const uid = isRoot ? nodeUser : undefined;
let image: Image;
let server: ProductionServer | undefined;

beforeAll(async () => {
  chmodSync(folder, 0o755);
  // `npm run image` installs anew; here the packages that CI just installed from the same lock file do.
  const installed = process.env.IMAGE_INSTALL ? undefined : resolve("node_modules");
  image = performDockerfile({ context: resolve("."), folder, installed });
  setReadOnly(join(image.root, image.workdir), true);
  server = await startServer({
    folder: join(image.root, image.workdir),
    env: { ...image.env, DATA_DIR: join(image.root, image.env.DATA_DIR ?? ""), PORT: "0" },
    command: [process.execPath, ...image.command.slice(1)],
    uid,
  });
}, 300_000);

afterAll(async () => {
  await server?.stop();
  setReadOnly(folder, false);
  rmSync(folder, { recursive: true, force: true });
});

/** What a container engine's `--read-only` does, as far as file modes can. */
function setReadOnly(root: string, readOnly: boolean): void {
  for (const entry of [".", ...globSync("**", { cwd: root })]) {
    const path = join(root, entry);
    const stat = lstatSync(path);
    // What a link names lies outside.
    if (stat.isSymbolicLink()) continue;
    const executable = stat.isDirectory() ? 0o111 : 0;
    chmodSync(path, (readOnly ? 0o444 : 0o644) | executable);
  }
}

describe("the image", () => {
  it("holds nothing but the bundle, the migrations, the two drivers and package.json", () => {
    const root = join(image.root, image.workdir);
    expect(globSync(["*", "*/*", "node_modules/@*/*"], { cwd: root }).sort()).toEqual([
      "build",
      "build/client",
      "build/server",
      "db",
      "db/migrations",
      "node_modules",
      "node_modules/@electric-sql",
      "node_modules/@electric-sql/pglite",
      "node_modules/postgres",
      "package.json",
    ]);
  });

  it("stays below 35 MB", () => {
    const root = join(image.root, image.workdir);
    const files = globSync("**", { cwd: root }).map((file) => lstatSync(join(root, file)));
    const size = files.reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
    expect(size / 1e6).toBeLessThan(35);
  });

  it("runs as an unprivileged user who can write to DATA_DIR alone", () => {
    expect(image.user).toBe("node");
    const canWrite = (path: string) =>
      spawnSync("test", ["-w", path], uid === undefined ? {} : { uid, gid: uid }).status === 0;
    expect(canWrite(join(image.root, "data"))).toBe(true);
    expect(canWrite(join(image.root, image.workdir))).toBe(false);
    expect(canWrite(join(image.root, image.workdir, "build/server/index.js"))).toBe(false);
    expect(() => accessSync(join(image.root, "data", "db"), constants.R_OK)).not.toThrow();
  });

  it("answers: pages, files, health, and a sign-up that is remembered", async () => {
    const url = server?.url ?? "";
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    const page = await (await fetch(url)).text();
    expect(page).toContain("TaskPilot");
    const asset = /\/assets\/[^"]+\.js/.exec(page)?.[0];
    expect((await fetch(`${url}${asset}`)).headers.get("cache-control")).toContain("immutable");

    const ada = await signUp(url);
    expect((await ada.fetch("/tasks")).status).toBe(200);
  });

  it("passes its own health check", () => {
    const port = new URL(server?.url ?? "").port;
    const [, ...args] = image.healthcheck.slice(image.healthcheck.indexOf("node"));
    expect(spawnSync(process.execPath, args, { env: { PORT: port } }).status).toBe(0);
    expect(spawnSync(process.execPath, args, { env: { PORT: "1" } }).status).toBe(1);
  });

  it("ends with 0 on SIGTERM", async () => {
    expect(await server?.stop("SIGTERM")).toBe(0);
  });
});
