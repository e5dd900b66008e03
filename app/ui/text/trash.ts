import { trash } from "./en/trash.ts";
import { hookFor } from "./text.tsx";

/** What is said of the trash. */
export const useTrashText = hookFor({ en: trash });
