import {
  MaxTurnsExceededError,
  ModelBehaviorError,
  ModelRefusalError,
  ModelTimeoutError,
} from "@openai/agents";
import {
  APIConnectionError,
  APIError,
  AuthenticationError,
  PermissionDeniedError,
  RateLimitError,
} from "openai";
import { CustomStreamError } from "#chatkit/server/errors.ts";

const say = (message: string, allowRetry: boolean) =>
  new CustomStreamError(message, { allowRetry });

/** What a person is told when the model fails; errors that are none of the model's go on as they are. */
export function toStreamError(error: unknown): unknown {
  if (error instanceof ModelRefusalError)
    return say("The language model declined to answer this.", false);
  if (error instanceof MaxTurnsExceededError)
    return say("This took too many steps. Try it in smaller ones.", true);
  if (error instanceof ModelTimeoutError)
    return say("The language model did not answer in time.", true);
  if (error instanceof ModelBehaviorError)
    return say("The language model gave an answer that makes no sense.", true);
  if (error instanceof RateLimitError)
    return say("The language model is busy or its quota is used up. Try again in a moment.", true);
  if (error instanceof AuthenticationError || error instanceof PermissionDeniedError) {
    return say(
      "The language model refuses this app's key. Whoever runs the app has to check it.",
      false,
    );
  }
  if (error instanceof APIError && isOverflow(error)) {
    return say(
      "This conversation has become too long for the language model. Start a new one.",
      false,
    );
  }
  if (error instanceof APIConnectionError)
    return say("The language model cannot be reached right now.", true);
  if (error instanceof APIError && (error.status ?? 0) >= 500)
    return say("The language model has a problem of its own right now.", true);
  return error;
}

function isOverflow({ code, message }: APIError): boolean {
  return code === "context_length_exceeded" || /context (?:length|window)/i.test(message);
}
