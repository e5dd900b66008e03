import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { lockDataFolder } from "./data-folder-lock.ts";

describe("the lock of a data folder", () => {
  const parent = mkdtempSync(join(tmpdir(), "taskpilot-lock-"));
  const folder = join(parent, "data");
  const lock = `${folder}.lock`;
  afterEach(() => rmSync(lock, { force: true }));
  afterAll(() => rmSync(parent, { recursive: true }));

  it("is held until it is released, and leaves nothing behind", () => {
    const release = lockDataFolder(folder);
    expect(() => lockDataFolder(folder)).toThrow(`in use by process ${process.pid}`);
    release();
    lockDataFolder(folder)();
    expect(readdirSync(parent)).toEqual([]);
  });

  it("is held by a process that lives, and taken over when it is gone", async () => {
    const other = spawn(process.execPath, ["-e", "process.stdin.resume()"]);
    await once(other, "spawn");
    writeFileSync(lock, JSON.stringify({ pid: other.pid, started: null }));
    expect(() => lockDataFolder(folder)).toThrow(`in use by process ${other.pid}`);
    other.kill();
    await once(other, "exit");
    lockDataFolder(folder)();
    expect(existsSync(lock)).toBe(false);
  });

  it.each([
    [
      "by a process whose number was used again",
      JSON.stringify({ pid: process.pid, started: "1" }),
    ],
    ["in a way that nobody can read", ""],
  ])("is taken over when it is held %s", (_how, content) => {
    writeFileSync(lock, content);
    lockDataFolder(folder)();
    expect(readdirSync(parent)).toEqual([]);
  });

  it("tells when it cannot be taken at all", () => {
    expect(() => lockDataFolder(join(parent, "missing", "data"))).toThrow("ENOENT");
  });
});
