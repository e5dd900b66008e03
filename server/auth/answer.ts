import { isNoRoom } from "#db/client.ts";
import type { Auth } from "./auth.ts";

const refusal = { code: "NO_ROOM", message: "The disk of the server is full." };

/** Better Auth's answer to a request; a refusal of its own kind when nothing can be stored. */
export async function answerAuth(auth: Auth, request: Request): Promise<Response> {
  try {
    return await auth.handler(request);
  } catch (error) {
    if (isNoRoom(error)) return Response.json(refusal, { status: 503 });
    throw error;
  }
}
