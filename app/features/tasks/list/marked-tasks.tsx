import { createContext, type ReactNode, useCallback, useMemo, useState } from "react";
import { useProvided } from "#app/ui/shell/use-provided.ts";

/** As long as the highlight's animation takes, in milliseconds. */
const markFor = 2_400;

type Marking = { marked: ReadonlySet<string>; mark: (ids: readonly string[]) => void };

const MarkingContext = createContext<Marking | null>(null);

/** Remembers for a moment which tasks somebody else has just changed. */
export function MarkedTasksProvider({ children }: { children: ReactNode }) {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const mark = useCallback((ids: readonly string[]) => {
    setMarked((known) => new Set([...known, ...ids]));
    setTimeout(
      () => setMarked((known) => new Set([...known].filter((id) => !ids.includes(id)))),
      markFor,
    );
  }, []);
  const value = useMemo(() => ({ marked, mark }), [marked, mark]);
  return <MarkingContext value={value}>{children}</MarkingContext>;
}

export const useMarkedTasks = () => useProvided(MarkingContext).marked;
export const useMarkTasks = () => useProvided(MarkingContext).mark;
