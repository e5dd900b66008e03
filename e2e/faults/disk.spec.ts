import { spawnSync } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { change, type Person, signUp, taskIds, visitor } from "#scripts/production/person.ts";
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
  const disk = mountDisk(192);
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

test("a full disk from the first minute: visitors are told, readers read, and all goes on with room again", async ({
  serve,
  embedded,
}) => {
  test.setTimeout(180_000);
  const disk = mountDisk(192);
  try {
    const environment = { ...embedded, DATA_DIR: join(disk.folder, "data") };
    mkdirSync(environment.DATA_DIR);
    const server = await serve(environment);
    const ada = await signUp(server.url);
    const { id } = Object(await change(ada, "task.create", { title: "Buy milk" }));
    // With no room for the next segment of its log, the engine would spin for ever.
    const bob = await signUp(server.url);
    while (leftOfLog(join(environment.DATA_DIR, "db/pg_wal")) > 100_000) {
      const notes = randomBytes(5_000).toString("hex");
      const tasks = Array.from({ length: 4 }, () => ({ title: "Large", notes }));
      await change(bob, "task.createMany", { tasks });
    }
    const filler = join(disk.folder, "filler");
    fill(filler);

    const guest = visitor(server.url);
    expect((await guest.fetch("/tasks")).headers.get("location")).toContain("/sign-in");
    const refused = await continueAsGuest(guest);
    expect(refused.status).toBe(200);
    const page = await refused.text();
    expect(page).toContain("The disk of this server is full");
    expect(page).toContain("Nothing was lost");
    const changed = change(ada, "task.update", { id, title: "Buy bread" });
    await expect(changed).rejects.toThrow(/503 .*The disk of the server is full/);
    expect(await (await ada.fetch("/tasks")).text()).toContain("Buy milk");
    expect((await ada.fetch("/readyz")).status).toBe(200);

    rmSync(filler);
    expect((await continueAsGuest(guest)).headers.get("location")).toBe("/tasks");
    expect((await guest.fetch("/tasks")).status).toBe(200);
    await change(ada, "task.update", { id, title: "Buy bread" });
    await server.stop();
    expectSound(environment);
  } finally {
    disk.unmount();
  }
});

/** Bytes of the log's one segment that nothing is written to yet; the file has its full size at once. */
function leftOfLog(folder: string): number {
  const segments = readdirSync(folder).filter((name) => /^[0-9A-F]{24}$/.test(name));
  const bytes = readFileSync(join(folder, segments.sort().at(-1) ?? ""));
  return bytes.length - bytes.findLastIndex((byte) => byte !== 0);
}

/** What the button of the sign-in page sends. */
const continueAsGuest = (person: Person) =>
  person.fetch("/sign-in?returnTo=/tasks", {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ intent: "guest", timeZone: "UTC" }),
  });
