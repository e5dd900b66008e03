import { z } from "zod";

const turnState = z.enum(["running", "finished", "interrupted"]);

/** One answer of the assistant, running or over. */
export const chatTurn = z.object({ id: z.string(), threadId: z.string(), state: turnState });
export type ChatTurn = z.infer<typeof chatTurn>;

/** Frames as they were sent; `first` is the number of the first, from 1. */
export type ChatFrames = { first: number; frames: string };

/** The channel on which processes tell each other of turns: `frames:ID`, `end:ID` or `stop:ID`. */
export const turnsChannel = "chat_turns";

/** A process without a sign of life for so long is dead, on the database's clock. */
export const staleAfterSeconds = 10;
