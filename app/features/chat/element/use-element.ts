import { useCallback, useEffect, useRef, useState } from "react";
import { diagnose, type ElementSettings } from "./element-choice.ts";
import { loadOwnElement, loadStandIn, watchCdnElement } from "./load-element.ts";
import { warn } from "./warn.ts";

/**
 * What stands in the page: the shared tag, which is OpenAI's element where that one is loaded and ours
 * elsewhere; ours under its own name, after OpenAI's has failed; or nothing, when no element can work.
 */
export type ElementState = "shared" | "own" | "failed";

/** OpenAI's element has failed in this page: nobody waits for it a second time. */
let hasFailed = false;

/** Loads the element and lets ours take over when OpenAI's does not become ready in time. */
export function useElement({ first, standIn, domainKey, mode }: ElementSettings) {
  const [state, setState] = useState<ElementState>(hasFailed && standIn ? "own" : "shared");
  const ready = useRef(Promise.withResolvers<void>());

  useEffect(() => {
    const ended = new AbortController();
    ready.current = Promise.withResolvers<void>();
    const load = async () => {
      if (first === "local") return loadOwnElement();
      if (standIn && hasFailed) return;
      const problem = await watchCdnElement(ready.current.promise, { signal: ended.signal });
      if (!problem || ended.signal.aborted) return;
      warn(diagnose(problem, { first, standIn, domainKey, mode }));
      if (!standIn) return setState("failed");
      await loadStandIn();
      hasFailed = true;
      setState("own");
    };
    load().catch((cause: unknown) => {
      warn(`The chat element could not be loaded: ${String(cause)}`);
      if (!ended.signal.aborted) setState("failed");
    });
    return () => ended.abort();
  }, [first, standIn, domainKey, mode]);

  const onReady = useCallback(() => ready.current.resolve(), []);
  return { state, onReady };
}
