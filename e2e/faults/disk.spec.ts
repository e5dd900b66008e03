import { spawnSync } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { change, signUp, taskIds } from "#scripts/production/person.ts";
import { expect, expectSound, test } from "./faults.ts";

const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "--non-interactive"];

/** A disk of its own, of so many megabytes; mounting one takes root, or sudo as CI has it. */
function mountDisk(megabytes: number) {
  const folder = mkdtempSync(join(tmpdir(), "taskpilot-disk-"));
  const run = (...command: string[]) => {
    const [program = "", ...args] = [...asRoot, ...command];
    const { status, stderr } = spawnSync(program, args, { encoding: "utf8" });
    if (status !== 0) throw new Error(`${command.join(" ")}: ${stderr}`);
  };
  run("mount", "-t", "tmpfs", "-o", `size=${megabytes}m,mode=0777`, "tmpfs", folder);
  return { folder, unmount: () => run("umount", "--lazy", folder) };
}

/** Writes until nothing more fits. */
function fill(file: string): void {
  const open = openSync(file, "w");
  const block = Buffer.alloc(64 * 1024);
  try {
    for (;;) writeSync(open, block);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOSPC")) throw error;
  } finally {
    closeSync(open);
  }
}

test("a full disk under the embedded database: writes are refused, and nothing accepted is lost", async ({
  serve,
  embedded,
}) => {
  // It starts the embedded database three times.
  test.setTimeout(180_000);
  const disk = mountDisk(96);
  try {
    const environment = { ...embedded, DATA_DIR: join(disk.folder, "data") };
    mkdirSync(environment.DATA_DIR);
    const server = await serve(environment);
    const ada = await signUp(server.url);
    const filler = join(disk.folder, "filler");
    fill(filler);

    const accepted: string[] = [];
    let refusal = "";
    while (refusal === "" && accepted.length < 2_000) {
      const id = randomUUID();
      const notes = randomBytes(5_000).toString("hex");
      await change(ada, "task.create", { id, title: "Large", notes }).then(
        () => accepted.push(id),
        (error: unknown) => {
          refusal = String(error);
        },
      );
    }
    expect(refusal).not.toBe("");
    expect(refusal).not.toMatch(/ENOSPC|No space|could not (extend|write)/);

    expect((await ada.fetch("/api/trpc/project.list")).status).toBe(200);
    rmSync(filler);
    accepted.push(Object(await change(ada, "task.create", { title: "Room again" })).id);
    await server.stop("SIGKILL");
    expectSound(environment);
    const again = await serve({ ...environment, PORT: new URL(server.url).port });
    expect(again.url).toBe(server.url);
    const ids = await taskIds(ada);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(accepted));
    await again.stop();
  } finally {
    disk.unmount();
  }
});
