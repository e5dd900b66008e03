import type { Session } from "../session/session.ts";

/** A recording in progress. `finish` answers what was said; `cancel` throws it away. */
export interface Dictation {
  finish(): Promise<string>;
  cancel(): void;
}

const types = ["audio/webm", "audio/ogg", "audio/mp4"];

/**
 * Starts recording the microphone for the server to transcribe. Rejects with the browser's
 * NotAllowedError or NotFoundError when there is none to use.
 */
export async function startDictation({ wire, signal }: Session): Promise<Dictation> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const mimeType = types.find((type) => MediaRecorder.isTypeSupported(type));
  const recorder = new MediaRecorder(stream, mimeType ? { mimeType } : undefined);
  const chunks: Blob[] = [];
  recorder.addEventListener("dataavailable", ({ data }) => chunks.push(data));
  recorder.start();
  const stop = () => {
    const stopped = new Promise((resolve) => recorder.addEventListener("stop", resolve));
    if (recorder.state !== "inactive") recorder.stop();
    for (const track of stream.getTracks()) track.stop();
    return stopped;
  };
  return {
    async finish() {
      await stop();
      const audio = new Blob(chunks, { type: recorder.mimeType });
      const params = { audio_base64: await toBase64(audio), mime_type: recorder.mimeType };
      const { text } = await wire.ask("input.transcribe", params, signal);
      return text;
    },
    cancel: () => void stop(),
  };
}

async function toBase64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
