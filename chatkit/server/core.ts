import type { ChatKitServerOptions, Limits } from "./options.ts";
import type { TurnRegistry } from "./turns/registry.ts";

/** What every operation of one server shares. */
export type Core<C> = {
  readonly options: ChatKitServerOptions<C>;
  readonly limits: Limits;
  readonly registry: TurnRegistry<C>;
};

/** One request: whose it is, and when its client leaves. */
export type Call<C> = { context: C; signal: AbortSignal };

export function reportError<C>(core: Core<C>, error: unknown): void {
  core.options.onError?.(error);
}
