import OpenAI, { APIError, toFile } from "openai";
import type { Transcription } from "#chatkit/protocol/responses.ts";
import { ChatKitError } from "#chatkit/server/errors.ts";
import type { AudioInput } from "#chatkit/server/options.ts";

export type DictationOptions = { apiKey: string; baseUrl?: string | undefined };

const model = "gpt-4o-mini-transcribe";
const endings = new Map([
  ["audio/webm", "webm"],
  ["audio/ogg", "ogg"],
  ["audio/mp4", "mp4"],
]);

/** The transcription hook of the ChatKit server over OpenAI's speech-to-text. */
export function createTranscriber({ apiKey, baseUrl }: DictationOptions) {
  const client = new OpenAI({ apiKey, baseURL: baseUrl, maxRetries: 1, timeout: 60_000 });
  return async ({ data, mediaType }: AudioInput): Promise<Transcription> => {
    const ending = endings.get(mediaType);
    if (!ending) {
      throw new ChatKitError(
        400,
        "invalid",
        "The audio is of an unknown type.",
        "params.mime_type",
      );
    }
    const file = await toFile(data, `speech.${ending}`, { type: mediaType });
    try {
      const { text } = await client.audio.transcriptions.create({ file, model });
      return { text };
    } catch (error) {
      if (!(error instanceof APIError)) throw error;
      throw new ChatKitError(502, "transcription_failed", "The audio could not be transcribed.");
    }
  };
}
