import { LLMock } from "@copilotkit/aimock";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { useTestDatabase } from "#db/testing/database.ts";
import { Chat, textOf } from "#server/assistant/testing/chat.ts";
import type { OpenAIConfig } from "#server/config/config.ts";
import { createChatAttachment } from "#server/services/chat/attachment/create.ts";
import { uploadChatAttachment } from "#server/services/chat/attachment/upload.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { personContext } from "#server/services/testing/context.ts";
import { createOpenAIModels } from "../models/openai/create.ts";

const bytes = {
  "list.txt": new TextEncoder().encode("eggs and flour"),
  "cat.png": Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  "plan.pdf": new TextEncoder().encode("%PDF-1.7"),
};
type Name = keyof typeof bytes;
const types: Record<Name, string> = {
  "list.txt": "text/plain",
  "cat.png": "image/png",
  "plan.pdf": "application/pdf",
};
const base64 = (name: Name) => Buffer.from(bytes[name]).toString("base64");

describe("attached files", () => {
  const database = useTestDatabase();
  const mock = new LLMock({ port: 0 });
  let person: ServiceContext;
  let sent: { messages?: unknown; input?: unknown }[];
  let files = 0;

  beforeAll(async () => void (await mock.start()));
  afterAll(() => mock.stop());
  beforeEach(async () => {
    mock.reset();
    mock.on({ predicate: () => true }, { content: "I see." });
    person = await personContext(database().db);
    sent = [];
  });

  const record: typeof fetch = async (input, init) => {
    if (typeof init?.body === "string") sent.push(JSON.parse(init.body));
    return fetch(input, init);
  };
  function onOpenAI(config: Partial<OpenAIConfig> = {}): Promise<Chat> {
    const base = { apiKey: "test", baseUrl: `${mock.url}/v1`, temperature: 0.7 };
    const models = createOpenAIModels(
      { ...base, api: "responses", models: ["gpt-4.1"], tracing: false, ...config },
      { fetch: record },
    );
    return Chat.open(database(), person, { models });
  }
  async function announce(name: Name): Promise<string> {
    files += 1;
    const id = `atc_${files}`;
    const size = bytes[name].byteLength;
    await createChatAttachment(person, { id, name, mimeType: types[name], size });
    return id;
  }
  async function attach(name: Name): Promise<string> {
    const id = await announce(name);
    await uploadChatAttachment(person, { id, content: bytes[name] });
    return id;
  }
  const say = (chat: Chat, attachments: string[]) =>
    chat.send([{ type: "input_text", text: "what is this?" }], {}, attachments);
  /** The person's message in the first call of the model. */
  const asked = () => {
    const [{ input, messages } = {}] = sent;
    const all: unknown = input ?? messages;
    if (!Array.isArray(all)) throw new Error("Nothing was asked.");
    return all.findLast(({ role }) => role === "user").content;
  };

  it("go to the model as text, as a picture and as a file, beside the message", async () => {
    const ids = await Promise.all([attach("list.txt"), attach("cat.png"), attach("plan.pdf")]);
    const chat = await onOpenAI();
    const events = await say(chat, ids);
    expect(chat.errors).toEqual([]);
    expect(textOf(events)).toBe("I see.");
    expect(asked()).toMatchObject([
      { type: "input_text", text: "what is this?" },
      { type: "input_text", text: "Attached file (data): list.txt\neggs and flour" },
      { type: "input_text", text: "Attached file (data): cat.png" },
      { type: "input_image", image_url: `data:image/png;base64,${base64("cat.png")}` },
      { type: "input_text", text: "Attached file (data): plan.pdf" },
      {
        type: "input_file",
        filename: "plan.pdf",
        file_data: `data:application/pdf;base64,${base64("plan.pdf")}`,
      },
    ]);
  });

  it("are still there in the next turn", async () => {
    const chat = await onOpenAI();
    await say(chat, [await attach("list.txt")]);
    sent = [];
    await chat.say("and now?");
    expect(JSON.stringify(sent[0])).toContain("eggs and flour");
  });

  it("go over chat completions too", async () => {
    const chat = await onOpenAI({ api: "chat_completions" });
    await say(chat, [await attach("cat.png"), await attach("plan.pdf")]);
    expect(chat.errors).toEqual([]);
    expect(asked()).toMatchObject([
      { type: "text", text: "what is this?" },
      { type: "text" },
      { type: "image_url", image_url: { url: `data:image/png;base64,${base64("cat.png")}` } },
      { type: "text" },
      { type: "file", file: { filename: "plan.pdf" } },
    ]);
  });

  it.each([
    ["of whose model nothing is known", { models: ["llama3"] as [string] }],
    ["that is said to read text alone", { reads: ["text" as const] }],
  ])("are named alone to a model %s, and the person is told", async (_, config) => {
    const chat = await onOpenAI(config);
    const events = await say(chat, [await attach("cat.png"), await attach("plan.pdf")]);
    expect(textOf(events)).toContain(
      "I cannot read cat.png, plan.pdf: the language model here takes no pictures and no PDFs.",
    );
    expect(textOf(events)).toContain("I see.");
    expect(asked()).toMatchObject([
      { text: "what is this?" },
      { text: "Attached file that you cannot read (data): cat.png" },
      { text: "Attached file that you cannot read (data): plan.pdf" },
    ]);
  });

  it("that were never uploaded are named alone", async () => {
    const chat = await onOpenAI();
    await say(chat, [await announce("list.txt")]);
    expect(chat.errors).toEqual([]);
    expect(asked()).toMatchObject([{}, { text: expect.stringContaining("cannot read") }]);
  });

  it("are beyond the built-in assistant, which says so and answers the words", async () => {
    const chat = await Chat.open(database(), person);
    const id = await attach("list.txt");
    const events = await chat.send([{ type: "input_text", text: "add buy milk" }], {}, [id]);
    expect(chat.errors).toEqual([]);
    expect(textOf(events)).toContain(
      "I cannot read files (list.txt): that takes a language model.",
    );
    expect(textOf(events)).toContain("milk");
  });
});
