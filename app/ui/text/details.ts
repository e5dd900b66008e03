import { details } from "./en/details.ts";
import { hookFor } from "./text.tsx";

/** What can be seen and done in a task's details. */
export const useDetailsText = hookFor({ en: details });
