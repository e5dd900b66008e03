import { transfer } from "./en/transfer.ts";
import { hookFor } from "./text.tsx";

/** Importing, exporting, and deleting it all. */
export const useTransferText = hookFor({ en: transfer });
