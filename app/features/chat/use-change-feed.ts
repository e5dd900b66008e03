import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { latestRevisionKey } from "#app/api/latest-revision.ts";

/** Changes that come in quick succession are answered once, this many milliseconds after the last. */
const QUIET = 150;

/** Calls back when tasks have changed, here or anywhere. Undefined listens to nothing. */
export function useChangeFeed(onChange: (() => Promise<unknown>) | undefined): void {
  const queryClient = useQueryClient();
  // From the first drawing on, so that a change while the chat is loading is not missed.
  const heard = useRef(queryClient.getQueryData(latestRevisionKey));
  useEffect(() => {
    if (!onChange) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const revision = queryClient.getQueryData(latestRevisionKey);
      if (revision === heard.current) return;
      heard.current = revision;
      clearTimeout(timer);
      timer = setTimeout(() => onChange().catch(ignoreReported), QUIET);
    };
    const stop = queryClient.getQueryCache().subscribe(look);
    look();
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [queryClient, onChange]);
}

/** The element has already told of it by its own error event, and will fetch again. */
function ignoreReported(): void {}
