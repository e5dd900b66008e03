import { useEffect } from "react";
import { useApiClient } from "#app/api/api.tsx";

/**
 * Calls back when tasks have changed, here or anywhere; what comes in quick succession
 * is one call. Undefined listens to nothing.
 */
export function useChangeFeed(onChange: (() => Promise<unknown>) | undefined): void {
  const client = useApiClient();
  useEffect(() => {
    if (!onChange) return;
    let first = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const feed = client.changes.onChange.subscribe(
      {},
      {
        // The first batch only tells where the feed begins.
        onData: () => {
          if (!first) {
            clearTimeout(timer);
            timer = setTimeout(() => onChange().catch(ignoreReported), 150);
          }
          first = false;
        },
      },
    );
    return () => {
      feed.unsubscribe();
      clearTimeout(timer);
    };
  }, [client, onChange]);
}

/** The element has already told of it by its own error event, and will fetch again. */
function ignoreReported(): void {}
