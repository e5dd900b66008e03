import { collections } from "./en/collections.ts";
import { hookFor } from "./text.tsx";

/** Changing projects, labels and saved filters. */
export const useCollectionsText = hookFor({ en: collections });
