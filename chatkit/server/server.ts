import { chatKitRequest } from "../protocol/requests/request.ts";
import type { Call, Core } from "./core.ts";
import { ChatKitError, InvalidRequestError } from "./errors.ts";
import { errorAnswer } from "./http/answer.ts";
import { readJson } from "./http/body.ts";
import { dispatch } from "./operations/dispatch.ts";
import { type ChatKitServerOptions, defaultLimits } from "./options.ts";
import { TurnRegistry } from "./turns/registry.ts";

export type ChatKitServer<C> = {
  /**
   * Answers one ChatKit request, of the user that `context` stands for. Never rejects: refusals are JSON
   * errors (400, 404, 405, 409, 413, 503), anything unexpected a 500 that is also given to `onError`.
   */
  handle(request: Request, context: C): Promise<Response>;
  /**
   * For shutdown: refuses new turns, gives the running ones `graceMs` to end, then cuts them off in a
   * state from which clients can retry. Resolves when everything is stored.
   */
  drain(graceMs: number): Promise<void>;
};

/** A ChatKit server over web `Request` and `Response`, for the given store and responder. */
export function createChatKitServer<C>(options: ChatKitServerOptions<C>): ChatKitServer<C> {
  const core: Core<C> = {
    options,
    limits: { ...defaultLimits, ...options.limits },
    registry: new TurnRegistry(),
  };
  options.turns.onStopRequest((turnId) => core.registry.get(turnId)?.stop("stopped"));
  return {
    async handle(request, context) {
      try {
        return await answer(core, request, { context, signal: request.signal });
      } catch (error) {
        if (!(error instanceof ChatKitError)) options.onError?.(error);
        return errorAnswer(error);
      }
    },
    drain: (graceMs) => core.registry.drain(graceMs),
  };
}

async function answer<C>(core: Core<C>, request: Request, call: Call<C>): Promise<Response> {
  if (request.method !== "POST") {
    throw new ChatKitError(405, "method_not_allowed", "ChatKit requests are POST requests.");
  }
  const body = await readJson(request, core.limits.bodyBytes);
  const parsed = chatKitRequest.safeParse(body);
  if (parsed.success) return dispatch(core, call, parsed.data);
  const [issue] = parsed.error.issues;
  const field = issue?.path.join(".") ?? "";
  throw new InvalidRequestError(issue?.message ?? "The request is not valid.", field || undefined);
}
