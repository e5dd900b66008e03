import type { RequestOf } from "#chatkit/protocol/requests/request.ts";
import type { Call, Core } from "../core.ts";
import { InvalidRequestError } from "../errors.ts";
import { jsonAnswer } from "../http/answer.ts";

/** `input.transcribe`: dictation into the composer; nothing is stored. */
export async function transcribe<C>(
  core: Core<C>,
  call: Call<C>,
  { params }: RequestOf<"input.transcribe">,
): Promise<Response> {
  const { options } = core;
  if (!options.transcribe) {
    throw new InvalidRequestError("Dictation is not set up on this server.");
  }
  const audio = {
    data: fromBase64(params.audio_base64),
    mimeType: params.mime_type,
    mediaType: params.mime_type.split(";", 1)[0]?.trim() ?? "",
  };
  return jsonAnswer(await options.transcribe(audio, call.context));
}

function fromBase64(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    throw new InvalidRequestError("The audio is not base64.", "params.audio_base64");
  }
}
