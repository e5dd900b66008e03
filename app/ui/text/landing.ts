import { landing } from "./en/landing.ts";
import { hookFor } from "./text.tsx";

/** The page that visitors see first. */
export const useLandingText = hookFor({ en: landing });
