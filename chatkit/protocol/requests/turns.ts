import { z } from "zod";
import { request } from "./envelope.ts";

/**
 * Our extension: follow a turn of the server from a frame on. Without `turn_id`, the thread's running
 * turn; `after` is the number of `data:` frames already received.
 */
export const turnsFollow = request(
  "turns.follow",
  z.object({
    thread_id: z.string(),
    turn_id: z.string().nullish(),
    after: z.int().min(0).max(2_147_483_647).default(0),
  }),
);
/** Our extension: stop a running turn, on whichever process it runs. */
export const turnsStop = request(
  "turns.stop",
  z.object({ thread_id: z.string(), turn_id: z.string().nullish() }),
);
