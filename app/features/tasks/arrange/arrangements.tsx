import { createContext, type ReactNode, useMemo, useState } from "react";
import { useFetcher } from "react-router";
import { useProvided } from "#app/ui/shell/use-provided.ts";
import type { Arrangement } from "../model/arrangement.ts";
import { type TaskView, viewPath } from "../model/view.ts";
import { type Arrangements, arrangementOf, withArrangement } from "./arrangements-cookie.ts";

type Arranging = {
  of: (view: TaskView) => Arrangement;
  choose: (view: TaskView, arrangement: Arrangement) => void;
};

const ArrangingContext = createContext<Arranging | null>(null);

type ArrangementsProviderProps = {
  /** As the cookie has them that the page was asked for with, so that both sides lay it out the same. */
  chosen: Arrangements;
  children: ReactNode;
};

/** Remembers on this device how each view is sorted and grouped. */
export function ArrangementsProvider({ chosen, children }: ArrangementsProviderProps) {
  const { submit } = useFetcher();
  const [arrangements, setArrangements] = useState(chosen);
  const value = useMemo(
    (): Arranging => ({
      of: (view) => arrangementOf(arrangements, view),
      choose(view, arrangement) {
        setArrangements(withArrangement(arrangements, view, arrangement));
        const fields = { path: viewPath(view), ...arrangement };
        void submit(fields, { method: "post", action: "/arrangements" });
      },
    }),
    [arrangements, submit],
  );
  return <ArrangingContext value={value}>{children}</ArrangingContext>;
}

/** How views are laid out, and a way to choose. */
export function useArrangements(): Arranging {
  return useProvided(ArrangingContext);
}
