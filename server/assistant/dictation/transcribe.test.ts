import { createServer, type Server } from "node:http";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTranscriber } from "./transcribe.ts";

let openai: Server;
let baseUrl: string;
let answer: { status: number; body: unknown };
let asked: { path: string | undefined; form: string };
beforeAll(async () => {
  openai = createServer(async (request, response) => {
    asked = { path: request.url, form: await text(request) };
    response.writeHead(answer.status, { "content-type": "application/json", "retry-after": "0" });
    response.end(JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => openai.listen(0, "127.0.0.1", resolve));
  const address = openai.address();
  baseUrl = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/v1`;
});
afterAll(() => {
  openai.close();
});

const audio = (mediaType: string) => ({
  data: new TextEncoder().encode("sound"),
  mimeType: `${mediaType};codecs=opus`,
  mediaType,
});
const transcribe = (mediaType: string) =>
  createTranscriber({ apiKey: "k", baseUrl })(audio(mediaType));

describe("dictation", () => {
  it("sends the audio under a name that tells its type, and gives the text back", async () => {
    answer = { status: 200, body: { text: "buy milk" } };
    expect(await transcribe("audio/webm")).toEqual({ text: "buy milk" });
    expect(asked.path).toBe("/v1/audio/transcriptions");
    expect(asked.form).toContain('filename="speech.webm"');
    expect(asked.form).toContain("sound");
  });

  it("refuses audio that browsers do not record", async () => {
    await expect(transcribe("audio/midi")).rejects.toMatchObject({
      status: 400,
      field: "params.mime_type",
    });
  });

  it("says that it failed, without OpenAI's words", async () => {
    answer = { status: 400, body: { error: { message: "key k" } } };
    await expect(transcribe("audio/ogg")).rejects.toMatchObject({
      status: 502,
      code: "transcription_failed",
      message: expect.not.stringContaining("key k"),
    });
  });
});
