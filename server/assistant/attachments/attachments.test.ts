import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Attachment } from "#chatkit/protocol/attachments.ts";
import { attachment } from "#chatkit/protocol/attachments.ts";
import type { Database } from "#db/client.ts";
import { testDatabase } from "#db/testing/database.ts";
import { createUser } from "#db/testing/factories.ts";
import { sweepOrphanAttachments } from "#server/services/chat/attachment/delete.ts";
import type { StoreContext } from "../store/context.ts";
import { signGrant } from "./access-token.ts";
import { createAttachmentStore } from "./attachment-store.ts";
import { createAttachmentHandlers } from "./handlers.ts";

const secret = "test";
const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3);
const errors: unknown[] = [];
let database: Database;
let alice: StoreContext;
beforeAll(async () => {
  database = await testDatabase();
  alice = await someone();
});
afterAll(() => database.close());

async function someone(): Promise<StoreContext> {
  const { id: userId } = await createUser(database.db);
  return { actor: { kind: "user", userId, zone: "UTC" }, origin: "https://tasks.example" };
}
const store = () => createAttachmentStore(database.db, secret);
const handlers = () =>
  createAttachmentHandlers({ db: database.db, secret, onError: (error) => errors.push(error) });
const announce = (name: string, mime_type: string, size = 11) =>
  store().create({ name, size, mime_type }, alice);
const uploadUrl = (made: Attachment) => made.upload_descriptor?.url ?? "";
const put = (url: string, body: BodyInit, headers: Record<string, string> = {}) =>
  handlers().content(new Request(url, { method: "PUT", body, headers }));

describe("a two-phase upload", () => {
  it("announces, takes the bytes, and shows a picture to who has its address", async () => {
    const made = attachment.parse(await announce("a b.png", "image/png"));
    expect(made).toMatchObject({ type: "image", name: "a b.png", mime_type: "image/png" });
    expect(made.upload_descriptor).toMatchObject({ method: "POST", headers: {} });
    const uploaded = await put(uploadUrl(made), png);
    expect(attachment.parse(await uploaded.json())).not.toHaveProperty("upload_descriptor");

    const preview = made.type === "image" ? made.preview_url : "";
    expect(preview.startsWith("https://tasks.example/api/chatkit/attachments/content?")).toBe(true);
    const shown = await handlers().content(new Request(preview));
    expect(shown.status).toBe(200);
    expect(new Uint8Array(await shown.arrayBuffer())).toEqual(png);
    expect(Object.fromEntries(shown.headers)).toMatchObject({
      "content-type": "image/png",
      "content-disposition": "inline; filename*=UTF-8''a%20b.png",
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
    });
  });

  it("takes a multipart form as well, and only with a file in it", async () => {
    const made = await announce("notes.md", "text/markdown");
    const form = new FormData();
    form.set("file", new File(["# Notes"], "notes.md", { type: "text/markdown" }));
    const request = (body: FormData) => new Request(uploadUrl(made), { method: "POST", body });
    const answer = await handlers().content(request(form));
    expect(await answer.json()).toMatchObject({ type: "file", mime_type: "text/markdown" });
    const empty = new FormData();
    empty.set("other", "x");
    expect((await handlers().content(request(empty))).status).toBe(400);
    const broken = await put(uploadUrl(made), "no form", {
      "content-type": "multipart/form-data; boundary=x",
    });
    expect(broken.status).toBe(400);
  });

  it("goes by the content: what is announced as a picture has to be one", async () => {
    const fake = await announce("cat.png", "image/png");
    expect((await put(uploadUrl(fake), "<svg onload=alert(1)>")).status).toBe(400);
    const real = await announce("page.html", "text/html");
    const answer = await (await put(uploadUrl(real), "<script>")).json();
    expect(answer.mime_type).toBe("text/plain");
    const program = await announce("a.exe", "application/octet-stream");
    expect((await put(uploadUrl(program), Uint8Array.of(77, 90, 0, 3))).status).toBe(400);
    const latin = await announce("a.txt", "text/plain");
    expect((await put(uploadUrl(latin), Uint8Array.of(0xe9, 0x20))).status).toBe(400);
  });

  it.each([
    ["image/jpeg", [0xff, 0xd8, 0xff, 0xe0]],
    ["image/gif", [0x47, 0x49, 0x46, 0x38, 0x39]],
    ["image/webp", [0, 0, 0, 0, 0, 0, 0, 0, 0x57, 0x45, 0x42, 0x50]],
    ["application/pdf", [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]],
  ])("knows %s by its first bytes", async (type, bytes) => {
    const made = await announce("file", type);
    const answer = await (await put(uploadUrl(made), Uint8Array.from(bytes))).json();
    expect(answer.mime_type).toBe(type);
  });

  it("is limited in size, announced and real", async () => {
    const huge = 11 * 1024 * 1024;
    await expect(announce("big.txt", "text/plain", huge)).rejects.toMatchObject({ status: 413 });
    const made = await announce("small.txt", "text/plain");
    expect((await put(uploadUrl(made), "x".repeat(huge))).status).toBe(413);
    expect((await put(uploadUrl(made), "x".repeat(10 * 1024 * 1024 + 1))).status).toBe(413);
  });
});

describe("addresses", () => {
  it("are good for one purpose, one file and a time", async () => {
    const made = await announce("a.txt", "text/plain");
    const url = new URL(uploadUrl(made));
    expect((await handlers().content(new Request(url))).status).toBe(403);
    const grant = {
      purpose: "read" as const,
      attachmentId: made.id,
      userId: alice.actor.userId,
      expires: Date.now() - 1,
    };
    for (const token of [signGrant(grant, secret), signGrant(grant, "other"), "x.y", ""]) {
      url.searchParams.set("token", token);
      expect((await handlers().content(new Request(url))).status).toBe(403);
    }
    const [payload = ""] = signGrant({ ...grant, expires: Date.now() + 9e9 }, secret).split(".");
    url.searchParams.set("token", `${payload}.${signGrant(grant, secret).split(".")[1]}`);
    expect((await handlers().content(new Request(url))).status).toBe(403);
  });

  it("of a file that was never uploaded, or of another user's, lead nowhere", async () => {
    const made = await announce("a.txt", "text/plain");
    const eve = await someone();
    const read = (userId: string) => {
      const expires = Date.now() + 60_000;
      const token = signGrant({ purpose: "read", attachmentId: made.id, userId, expires }, secret);
      return handlers().content(new Request(`https://x.example/?token=${token}`));
    };
    expect((await read(alice.actor.userId)).status).toBe(404);
    await put(uploadUrl(made), "hello");
    expect((await read(alice.actor.userId)).status).toBe(200);
    expect((await read(eve.actor.userId)).status).toBe(404);
    await expect(store().load([made.id], eve)).rejects.toMatchObject({ status: 404 });
    await expect(store().delete(made.id, eve)).rejects.toMatchObject({ status: 404 });
  });
});

describe("a direct upload", () => {
  const direct = (body: BodyInit, headers: Record<string, string> = {}) =>
    handlers().direct(new Request("https://x.example/", { method: "POST", body, headers }), alice);

  it("answers with the attachment, ready to be sent", async () => {
    const form = new FormData();
    form.set("file", new File([png], "cat.png", { type: "image/png" }));
    const made = attachment.parse(await (await direct(form)).json());
    expect(made).toMatchObject({ type: "image", name: "cat.png" });
    expect(made).not.toHaveProperty("upload_descriptor");
    expect(await store().load([made.id], alice)).toHaveLength(1);
  });

  it("leaves nothing behind when the file is refused", async () => {
    const before = await sweepOrphanAttachments(database.db, new Date(0));
    const refused = await direct(Uint8Array.of(0, 1, 2), { "content-type": "image/png" });
    expect(refused.status).toBe(400);
    expect(before).toBe(0);
  });
});

describe("attachments", () => {
  it("go with their bytes when they are deleted", async () => {
    const made = await announce("a.txt", "text/plain");
    await store().delete(made.id, alice);
    await expect(store().load([made.id], alice)).rejects.toMatchObject({ status: 404 });
  });

  it("are limited in number, per message and in waiting", async () => {
    const ids = Array.from({ length: 11 }, (_, n) => `atc_${n}`);
    await expect(store().load(ids, alice)).rejects.toMatchObject({ status: 400 });
    const hoarder = await someone();
    const announcing = async () => {
      for (let n = 0; n < 41; n += 1) {
        await store().create({ name: "a", size: 1, mime_type: "text/plain" }, hoarder);
      }
    };
    await expect(announcing()).rejects.toMatchObject({ status: 413 });
  });

  it("without a message are swept away after a while", async () => {
    const made = await announce("a.txt", "text/plain");
    expect(await sweepOrphanAttachments(database.db, new Date(Date.now() + 1))).toBeGreaterThan(0);
    await expect(store().load([made.id], alice)).rejects.toMatchObject({ status: 404 });
  });

  it("hide what goes wrong inside", async () => {
    const gone = await testDatabase();
    await gone.close();
    const broken = createAttachmentHandlers({
      db: gone.db,
      secret,
      onError: (error) => errors.push(error),
    });
    const form = new FormData();
    form.set("file", new File(["x"], "a.txt"));
    const request = new Request("https://x.example/", { method: "POST", body: form });
    expect((await broken.direct(request, alice)).status).toBe(500);
    expect(errors.length).toBeGreaterThan(0);
  });
});
