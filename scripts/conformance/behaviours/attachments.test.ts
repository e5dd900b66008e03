import { describe, expect, it } from "vitest";
import { attachment } from "#chatkit/protocol/attachments.ts";
import { message } from "../client.ts";
import { startConformanceServer } from "../test-server.ts";

const { client, server } = startConformanceServer();
const file = { name: "notes.txt", size: 5, mime_type: "text/plain" };
const picture = { name: "cat.png", size: 11, mime_type: "image/png" };
const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3);

describe("attachments", () => {
  it("are announced, uploaded where the answer says, and deleted", async () => {
    const made = await client().ask("attachments.create", file);
    expect(made).toMatchObject({ type: "file", name: "notes.txt", mime_type: "text/plain" });
    const { url = "", method = "" } = made.upload_descriptor ?? {};
    const upload = new Request(url, { method, body: "hello" });
    expect((await server().handle(upload)).status).toBe(200);
    expect(await client().ask("attachments.delete", { attachment_id: made.id })).toEqual({});
    const again = { type: "attachments.delete", params: { attachment_id: made.id } };
    expect(await client().refusal(again)).toMatchObject({ status: 404 });
  });

  it("stand in the message as full objects, bound to its thread, without what is private", async () => {
    const made = await client().ask("attachments.create", picture);
    const { url = "" } = made.upload_descriptor ?? {};
    await server().handle(new Request(url, { method: "PUT", body: png }));
    const { events } = await client().stream("threads.create", {
      input: message("look", [made.id, made.id]),
    });
    const created = events[0]?.type === "thread.created" ? events[0].thread.id : "";
    const [item] = await client().items(created);
    const attachments = item?.type === "user_message" ? item.attachments : [];
    expect(attachments).toEqual([
      {
        type: "image",
        id: made.id,
        name: "cat.png",
        mime_type: "image/png",
        thread_id: created,
        preview_url: expect.stringMatching(/^http:\/\/127\.0\.0\.1\//),
      },
    ]);
    const [shown] = attachments;
    const preview = shown?.type === "image" ? shown.preview_url : "";
    expect((await server().handle(new Request(preview))).status).toBe(200);
    const late = await server().handle(new Request(url, { method: "PUT", body: png }));
    expect(late.status).toBe(409);
  });

  it("that are unknown or foreign are refused before anything is stored", async () => {
    const made = await client("alice").ask("attachments.create", file);
    const eve = client("eve");
    for (const id of [made.id, "atc_0"]) {
      const request = { type: "threads.create", params: { input: message("mine", [id]) } };
      expect(await eve.refusal(request)).toMatchObject({ status: 404, code: "not_found" });
    }
    expect((await eve.ask("threads.list", {})).data).toEqual([]);
    const deletion = { type: "attachments.delete", params: { attachment_id: made.id } };
    expect(await eve.refusal(deletion)).toMatchObject({ status: 404 });
  });

  it("of impossible size are refused", async () => {
    for (const [size, status] of [
      [-1, 400],
      [1e9, 413],
    ]) {
      const request = { type: "attachments.create", params: { ...file, size } };
      expect(await client().refusal(request)).toMatchObject({ status });
    }
  });

  it("can be uploaded directly", async () => {
    const form = new FormData();
    form.set("file", new File(["hello"], "notes.txt", { type: "text/plain" }));
    const url = "http://127.0.0.1/api/chatkit/attachments";
    const answer = await server().handle(new Request(url, { method: "POST", body: form }));
    const made = attachment.parse(await answer.json());
    expect(made).not.toHaveProperty("upload_descriptor");
    const { events } = await client().stream("threads.create", {
      input: message("see", [made.id]),
    });
    expect(JSON.stringify(events[1])).toContain(made.id);
  });
});
