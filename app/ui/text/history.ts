import { history } from "./en/history.ts";
import { hookFor } from "./text.tsx";

/** Who changed what. */
export const useHistoryText = hookFor({ en: history });

export type HistoryTexts = ReturnType<typeof useHistoryText>;
