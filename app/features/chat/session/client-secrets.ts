type Session = { client_secret: string; expires_at: number };

/** A secret is renewed this long before it ends, so that none ends on its way, in seconds. */
const MARGIN = 60;

/** There is no session to be had. `code` is the server's reason, or `unreachable`. */
export class ChatSessionError extends Error {
  override name = "ChatSessionError";
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Hands out client secrets for OpenAI's hosted workflow: the one in use as long as it lasts, then a
 * new one of our session endpoint. Rejects with `ChatSessionError` when there is none to be had.
 */
export function clientSecrets(
  url = "/api/chatkit/sessions",
): (current: string | null) => Promise<string> {
  let known: Session | undefined;
  return async (current) => {
    const usable = known && known.expires_at - MARGIN > Date.now() / 1000;
    if (known && usable && current !== null && known.client_secret === current) return current;
    const answer = await ask(url);
    if (!isSession(answer)) {
      throw new ChatSessionError("invalid", "The chat session has no client secret.");
    }
    known = answer;
    return known.client_secret;
  };
}

async function ask(url: string): Promise<unknown> {
  const response = await fetch(url, { method: "POST" }).catch((cause: unknown) => {
    throw new ChatSessionError("unreachable", String(cause));
  });
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer;
  const code = codeOf(answer) ?? "invalid";
  throw new ChatSessionError(code, `The chat session was refused (HTTP ${response.status}).`);
}

function codeOf(answer: unknown): string | undefined {
  const error = isRecord(answer) ? answer.error : undefined;
  return isRecord(error) && typeof error.code === "string" ? error.code : undefined;
}

/** By hand, so that the page does not carry a schema library for two fields. */
function isSession(value: unknown): value is Session {
  return (
    isRecord(value) && typeof value.client_secret === "string" && Number.isFinite(value.expires_at)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
