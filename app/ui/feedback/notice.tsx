import type { ReactNode } from "react";
import { ProblemIcon } from "../icons/everywhere.ts";

/** A problem, said where it happened and read out at once. */
export function Notice({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div
      role="alert"
      className="flex items-start gap-2.5 rounded-md bg-danger-soft px-3 py-2.5 text-ink text-sm"
    >
      <ProblemIcon className="mt-px size-4.5 shrink-0 text-danger" />
      <div className="min-w-0 flex-1">{children}</div>
      {action}
    </div>
  );
}
