import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { latestRevisionKey } from "#app/api/latest-revision.ts";

/** Changes that come in quick succession are answered once, this many milliseconds after the last. */
const QUIET = 150;

/** Calls back when tasks have changed, here or anywhere. Undefined listens to nothing. */
export function useChangeFeed(onChange: (() => Promise<unknown>) | undefined): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    if (!onChange) return;
    const read = () => queryClient.getQueryData(latestRevisionKey);
    let heard = read();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = queryClient.getQueryCache().subscribe(() => {
      const revision = read();
      if (revision === heard) return;
      heard = revision;
      clearTimeout(timer);
      timer = setTimeout(() => onChange().catch(ignoreReported), QUIET);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [queryClient, onChange]);
}

/** The element has already told of it by its own error event, and will fetch again. */
function ignoreReported(): void {}
