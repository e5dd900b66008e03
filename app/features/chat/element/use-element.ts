import { useCallback, useEffect, useRef, useState } from "react";
import { diagnose, type ElementSettings, firstSource, mayTakeOver } from "./element-choice.ts";
import { loadOwnElement, watchCdnElement } from "./load-element.ts";
import { warn } from "./warn.ts";

/**
 * What stands in the page: the shared tag, whoever defines it; ours under its own name, after OpenAI's
 * has taken the shared one and failed; or nothing, when no element can work.
 */
export type ElementState = "shared" | "own" | "failed";

/** Loads the element and lets ours take over when OpenAI's does not become ready in time. */
export function useElement(settings: ElementSettings) {
  const [state, setState] = useState<ElementState>("shared");
  const [attempt, setAttempt] = useState({ count: 0 });
  const ready = useRef(Promise.withResolvers<void>());
  const { element, domainKey, mode } = settings;

  useEffect(() => {
    const current = { element, domainKey, mode, attempt };
    const ended = new AbortController();
    ready.current = Promise.withResolvers<void>();
    const load = async () => {
      if (firstSource(current) === "local") return loadOwnElement();
      const problem = await watchCdnElement(ready.current.promise, { signal: ended.signal });
      if (!problem || ended.signal.aborted) return;
      warn(diagnose(problem, domainKey));
      if (!mayTakeOver(current)) return setState("failed");
      const taken = customElements.get("openai-chatkit") !== undefined;
      await loadOwnElement();
      if (taken) setState("own");
    };
    load().catch((cause: unknown) => {
      warn(`The chat element could not be loaded: ${String(cause)}`);
      if (!ended.signal.aborted) setState("failed");
    });
    return () => ended.abort();
  }, [element, domainKey, mode, attempt]);

  const retry = useCallback(() => {
    setState("shared");
    setAttempt(({ count }) => ({ count: count + 1 }));
  }, []);
  const onReady = useCallback(() => ready.current.resolve(), []);
  return { state, retry, onReady };
}
