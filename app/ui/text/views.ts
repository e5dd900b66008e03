import { views } from "./en/views.ts";
import { hookFor } from "./text.tsx";

/** How a view is sorted and grouped, and the trash. */
export const useViewsText = hookFor({ en: views });
