import { type QueryKey, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useMemo } from "react";

/** An answer that the server wrote into the page, and when it was read. */
export type KnownAnswer = { queryKey: QueryKey; data: unknown; updatedAt: number };

type KnownProps = {
  /** Null from page to page within the app, where the cache answers. */
  answers: readonly KnownAnswer[] | null;
  children: ReactNode;
};

/**
 * Puts what the server knew into the cache before what is inside is drawn. TanStack Query's own way
 * also resumes queries that are under way, and changes, neither of which a page brings along.
 */
export function Known({ answers, children }: KnownProps) {
  const queryClient = useQueryClient();
  const newer = useMemo(() => {
    const put = ({ queryKey, data, updatedAt }: KnownAnswer) =>
      queryClient.setQueryData(queryKey, data, { updatedAt });
    return (answers ?? []).flatMap((answer) => {
      const known = queryClient.getQueryState(answer.queryKey);
      if (known && known.dataUpdatedAt >= answer.updatedAt) return [];
      // What others draw may not change while this is drawn.
      if (known) return () => put(answer);
      put(answer);
      return [];
    });
  }, [queryClient, answers]);
  useEffect(() => {
    for (const put of newer) put();
  }, [newer]);
  return children;
}
