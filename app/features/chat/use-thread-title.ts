import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { useApi } from "#app/api/api.tsx";

/** The title of a conversation, and what to call when it may have changed. */
export function useThreadTitle(threadId: string | null) {
  const api = useApi();
  const query = useQuery(
    api.chat.title.queryOptions({ threadId: threadId ?? "" }, { enabled: threadId !== null }),
  );
  const { refetch } = query;
  const onSettled = useCallback(() => {
    if (threadId !== null) void refetch();
  }, [threadId, refetch]);
  return { title: query.data ?? null, onSettled };
}
