type Session = { client_secret: string; expires_at: number };

/** A secret is renewed this long before it ends, so that none ends on its way, in seconds. */
const MARGIN = 60;

/**
 * Hands out client secrets for OpenAI's hosted workflow: the one in use as long as it lasts, then a
 * new one of our session endpoint. Rejects when there is none to be had.
 */
export function clientSecrets(
  url = "/api/chatkit/sessions",
): (current: string | null) => Promise<string> {
  let known: Session | undefined;
  return async (current) => {
    const usable = known && known.expires_at - MARGIN > Date.now() / 1000;
    if (known && usable && current !== null && known.client_secret === current) return current;
    const response = await fetch(url, { method: "POST" });
    if (!response.ok) throw new Error(`The chat session was refused (HTTP ${response.status}).`);
    const answer: unknown = await response.json();
    if (!isSession(answer)) throw new Error("The chat session has no client secret.");
    known = answer;
    return known.client_secret;
  };
}

/** By hand, so that the page does not carry a schema library for two fields. */
function isSession(value: unknown): value is Session {
  return (
    typeof value === "object" &&
    value !== null &&
    "client_secret" in value &&
    typeof value.client_secret === "string" &&
    "expires_at" in value &&
    typeof value.expires_at === "number"
  );
}
