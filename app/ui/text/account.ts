import { account } from "./en/account.ts";
import { hookFor } from "./text.tsx";

/** Signing in, and the settings. */
export const useAccountText = hookFor({ en: account });
