import type { Usage } from "./process-usage.ts";

/** A server under load. */
export type Target = Usage & {
  name: string;
  url: string;
  /** What each request sends beside its body. */
  headers?: () => Record<string, string>;
  stop(): Promise<void>;
};
