import { views } from "./en/views.ts";
import { hookFor } from "./text.tsx";

/** A view without tasks, and how a view is sorted and grouped. */
export const useViewsText = hookFor({ en: views });
