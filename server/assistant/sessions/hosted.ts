import OpenAI, { APIConnectionError, APIError } from "openai";
import { ChatKitError } from "#chatkit/server/errors.ts";
import {
  maxAttachmentBytes,
  maxAttachmentsPerMessage,
} from "#server/services/chat/attachment/limits.ts";
import type { ChatSession } from "./session.ts";

export type HostedOptions = {
  apiKey: string;
  baseUrl?: string | undefined;
  workflowId: string;
};

/** A session of a workflow that OpenAI hosts; the key and the workflow's id stay here. */
export async function createHostedSession(
  { apiKey, baseUrl, workflowId }: HostedOptions,
  userId: string,
): Promise<ChatSession> {
  const client = new OpenAI({ apiKey, baseURL: baseUrl, maxRetries: 1, timeout: 10_000 });
  try {
    const session = await client.beta.chatkit.sessions.create({
      user: userId,
      workflow: { id: workflowId },
      chatkit_configuration: {
        automatic_thread_titling: { enabled: true },
        history: { enabled: true },
        file_upload: {
          enabled: true,
          max_files: maxAttachmentsPerMessage,
          max_file_size: maxAttachmentBytes / 1024 / 1024,
        },
      },
    });
    const { client_secret, expires_at, id } = session;
    return { client_secret, expires_at, session_id: id };
  } catch (error) {
    throw toClearError(error);
  }
}

/** OpenAI's refusals in words that help whoever runs the app; anything else rises as it is. */
function toClearError(error: unknown): unknown {
  if (error instanceof APIConnectionError) {
    return new ChatKitError(502, "openai_unreachable", "OpenAI cannot be reached at the moment.");
  }
  if (!(error instanceof APIError)) return error;
  switch (error.status) {
    case 401:
    case 403:
      return new ChatKitError(502, "openai_key_rejected", "OpenAI does not accept the API key.");
    case 400:
    case 404:
      return new ChatKitError(
        502,
        "workflow_unknown",
        "OpenAI does not know the workflow that is configured.",
      );
    case 429:
      return new ChatKitError(429, "openai_rate_limited", "OpenAI is busy. Try again in a minute.");
    default:
      return new ChatKitError(502, "openai_failed", "OpenAI could not open a chat session.");
  }
}
