import { chat } from "./en/chat.ts";
import { hookFor } from "./text.tsx";

/** The chat. */
export const useChatText = hookFor({ en: chat });

export type ChatTexts = ReturnType<typeof useChatText>;
