import type { FileUploadStrategy } from "@openai/chatkit";
import { expect, test, vi } from "vitest";
import { type Backend, createBackend } from "../testing/backend.ts";
import { streamedAnswer } from "../testing/events.ts";
import { openPage } from "../testing/page.tsx";

function answering() {
  const backend = createBackend();
  backend.respond(({ send }) => send(...streamedAnswer(crypto.randomUUID(), ["ok"])));
  return backend;
}
const fieldOf = (page: { find: (selector: string) => HTMLElement }) =>
  page.find(".field textarea") as HTMLTextAreaElement;

test("attaches files: uploads them, refuses what breaks the rules, removes, and sends their ids", async () => {
  const backend = answering();
  const attachment = {
    type: "image",
    id: "att_1",
    name: "photo.png",
    mime_type: "image/png",
    preview_url: "data:image/png;base64,AA==",
  };
  backend.intercept("attachments.create", () => Response.json(attachment));
  const page = await openPage(backend, {
    api: {
      url: "/chatkit",
      domainKey: "",
      fetch: backend.fetch,
      uploadStrategy: { type: "two_phase" },
    },
    composer: {
      attachments: { enabled: true, maxSize: 100, maxCount: 2, accept: { "image/*": [".png"] } },
    },
  });
  const photo = new File(["x"], "photo.png", { type: "image/png" });
  const transfer = new DataTransfer();
  transfer.items.add(photo);
  const form = page.find(".composer");
  form.dispatchEvent(
    new DragEvent("dragover", { bubbles: true, cancelable: true, dataTransfer: transfer }),
  );
  await expect.poll(() => page.text()).toContain("Drop files here");
  form.dispatchEvent(
    new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: transfer }),
  );
  await expect.poll(() => page.findAll(".file[data-status=ready]").length).toBe(1);
  expect(page.text()).not.toContain("Drop files here");

  const pasted = new DataTransfer();
  pasted.items.add(new File(["x".repeat(200)], "big.png", { type: "image/png" }));
  fieldOf(page).dispatchEvent(
    new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData: pasted }),
  );
  await expect.poll(() => page.text()).toContain("big.png is larger than 0 MB");
  await page.chatkit.setComposerValue({
    files: [new File(["x"], "notes.txt", { type: "text/plain" })],
  });
  await expect.poll(() => page.text()).toContain("notes.txt has a type that is not accepted");
  await page.chatkit.setComposerValue({ files: [photo, photo] });
  await expect.poll(() => page.text()).toContain("At most 2 files");
  for (const name of ["big.png", "notes.txt"]) await page.click(`Remove ${name}`);
  await page.click("Remove photo.png");
  await expect.poll(() => backend.received.at(-1)?.type).toBe("attachments.delete");
  await page.send("look");
  await expect.poll(() => backend.received.at(-1)?.type).toBe("threads.create");
  expect(backend.received.at(-1)?.params.input).toMatchObject({ attachments: ["att_1"] });
});

const file = (name: string) => new File(["x"], name, { type: "text/plain" });
const attachment = { type: "file", id: "d1", name: "direct.txt", mime_type: "text/plain" };

/** A page whose composer takes files and brings them up in this way. */
const openUploading = (backend: Backend, uploadStrategy: FileUploadStrategy) =>
  openPage(backend, {
    composer: { attachments: { enabled: true } },
    api: { url: "/chatkit", domainKey: "", fetch: backend.fetch, uploadStrategy },
  });

test("uploads directly to a given address", async () => {
  const backend = answering();
  const uploadUrl = `data:application/json,${JSON.stringify(attachment)}`;
  const page = await openUploading(backend, { type: "direct", uploadUrl });
  await page.chatkit.setComposerValue({ files: [file("direct.txt")] });
  await expect.poll(() => page.findAll(".file[data-status=ready]").length).toBe(1);
});

test("uploads in two phases, tells of failures, and cancels", async () => {
  const backend = answering();
  const page = await openUploading(backend, { type: "two_phase" });
  const uploadTo = (url: string, method: string) =>
    backend.intercept("attachments.create", () =>
      Response.json({ ...attachment, upload_descriptor: { url, method, headers: { "x-a": "1" } } }),
    );
  backend.intercept("attachments.create", () => new Response("", { status: 413 }));
  await page.chatkit.setComposerValue({ files: [file("refused.txt")] });
  await expect.poll(() => page.text()).toContain("refused.txt could not be uploaded");
  uploadTo("http://127.0.0.1:1/closed", "PUT");
  await page.chatkit.setComposerValue({ files: [file("lost.txt")] });
  await expect.poll(() => page.text()).toContain("lost.txt could not be uploaded");

  backend.intercept("attachments.create", () => new Promise(() => {}));
  await page.chatkit.setComposerValue({ files: [file("slow.txt")] });
  await expect.poll(() => page.findAll(".file[data-status=uploading]").length).toBe(1);
  expect(page.button("Send message").disabled).toBe(true);
  await page.click("Remove slow.txt");
  await expect.poll(() => page.findAll(".file[data-status=uploading]").length).toBe(0);
});

test("shows how far an upload is, holds the message back until it is there, and then sends it", async () => {
  const backend = answering();
  const uploads: XMLHttpRequest[] = [];
  const sending = vi.spyOn(XMLHttpRequest.prototype, "send").mockImplementation(function (
    this: XMLHttpRequest,
  ) {
    uploads.push(this);
  });
  const page = await openUploading(backend, { type: "direct", uploadUrl: "/uploads" });
  page.write("look");
  await page.chatkit.setComposerValue({ files: [file("direct.txt")] });
  await expect.poll(() => uploads.length).toBe(1);
  const [upload] = uploads;
  upload?.upload.dispatchEvent(new ProgressEvent("progress", { loaded: 3, total: 4 }));
  const bar = () => page.find("progress") as HTMLProgressElement;
  await expect.poll(() => bar().value).toBe(0.75);
  expect(bar().ariaLabel).toBe("Uploading direct.txt");
  expect(page.button("Send message").disabled).toBe(true);
  sending.mockRestore();
  Object.defineProperties(upload, {
    status: { value: 200 },
    responseText: { value: JSON.stringify(attachment) },
  });
  upload?.dispatchEvent(new ProgressEvent("load"));
  await page.click("Send message");
  await expect.poll(() => backend.received.at(-1)?.type).toBe("threads.create");
  expect(backend.received.at(-1)?.params.input).toMatchObject({ attachments: ["d1"] });
});

test("dictates: records, has the server write it down, and adds it to the text", async () => {
  const backend = answering();
  backend.intercept("input.transcribe", () => Response.json({ text: "buy milk" }));
  const microphone = vi
    .spyOn(navigator.mediaDevices, "getUserMedia")
    .mockImplementation(async () => new AudioContext().createMediaStreamDestination().stream);
  const page = await openPage(backend, { composer: { dictation: { enabled: true } } });
  page.write("please");
  await page.click("Dictate");
  await expect.poll(() => page.findAll(".recording").length).toBe(1);
  await page.click("Stop dictating");
  await expect.poll(() => fieldOf(page).value).toBe("please buy milk");
  expect(backend.received.at(-1)?.params).toMatchObject({
    mime_type: expect.stringMatching(/^audio\//),
  });

  backend.intercept("input.transcribe", () => new Response("", { status: 500 }));
  await page.click("Dictate");
  await page.click("Stop dictating");
  await expect.poll(() => page.findAll("button[aria-label=Dictate]").length).toBe(1);
  microphone.mockRejectedValue(new DOMException("no", "NotAllowedError"));
  await page.click("Dictate");
  await expect.poll(() => page.text()).toContain("The microphone cannot be used");
  microphone.mockRestore();
});
