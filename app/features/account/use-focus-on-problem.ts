import { useEffect, useRef } from "react";
import type { AccountProblems } from "./credentials.ts";

/** After a refusal the first field at fault has the focus. */
export function useFocusOnProblem(problems: AccountProblems | undefined) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!problems) return;
    form.current?.querySelector<HTMLInputElement>("[aria-invalid=true]")?.focus();
  }, [problems]);
  return form;
}
