import { bulk } from "./en/bulk.ts";
import { hookFor } from "./text.tsx";

/** What can be done to many tasks. */
export const useBulkText = hookFor({ en: bulk });
