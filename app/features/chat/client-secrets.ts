import { z } from "zod";

const session = z.object({ client_secret: z.string(), expires_at: z.number() });

/** A secret is renewed this long before it ends, so that none ends on its way, in seconds. */
const MARGIN = 60;

/**
 * Hands out client secrets for OpenAI's hosted workflow: the one in use as long as it lasts, then a
 * new one of our session endpoint. Rejects when there is none to be had.
 */
export function clientSecrets(
  url = "/api/chatkit/sessions",
): (current: string | null) => Promise<string> {
  let known: z.infer<typeof session> | undefined;
  return async (current) => {
    const usable = known && known.expires_at - MARGIN > Date.now() / 1000;
    if (known && usable && current !== null && known.client_secret === current) return current;
    const response = await fetch(url, { method: "POST" });
    if (!response.ok) throw new Error(`The chat session was refused (HTTP ${response.status}).`);
    known = session.parse(await response.json());
    return known.client_secret;
  };
}
