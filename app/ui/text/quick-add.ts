import { quickAdd } from "./en/quick-add.ts";
import { hookFor } from "./text.tsx";

/** What is said of a line while it is written. */
export const useQuickAddText = hookFor({ en: quickAdd });
