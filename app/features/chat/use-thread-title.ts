import { skipToken, useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { useApiClient } from "#app/api/api.tsx";

/** The title of a conversation, and what to call when it may have changed. */
export function useThreadTitle(threadId: string | null) {
  const client = useApiClient();
  const query = useQuery({
    queryKey: ["thread-title", threadId],
    queryFn: threadId === null ? skipToken : () => client.chat.title.query({ threadId }),
  });
  const { refetch } = query;
  const onSettled = useCallback(() => {
    if (threadId !== null) void refetch();
  }, [threadId, refetch]);
  return { title: query.data ?? null, onSettled };
}
