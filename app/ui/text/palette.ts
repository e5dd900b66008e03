import { palette } from "./en/palette.ts";
import { hookFor } from "./text.tsx";

/** The palette, and the keys. */
export const usePaletteText = hookFor({ en: palette });
