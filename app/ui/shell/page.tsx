import type { ReactNode } from "react";
import { classNames } from "../controls/class-names.ts";

type PageProps = {
  title: string;
  actions?: ReactNode;
  /** A panel stands at the right: where it is wide enough the page makes room for it. */
  hasPanel?: boolean;
  children: ReactNode;
};

/** One page within the shell: its title, what can be done with the whole of it, and a column to read. */
export function Page({ title, actions, hasPanel, children }: PageProps) {
  return (
    <div className={classNames(hasPanel && "page-beside-panel")}>
      <div className="mx-auto w-full max-w-4xl px-4 pb-16 md:px-8">
        <div className="flex min-h-11 items-center justify-between gap-4 pt-5 pb-3 md:pt-9 md:pb-4">
          <h1 className="min-w-0 truncate font-semibold text-xl tracking-tight">{title}</h1>
          {actions === undefined ? null : <div className="flex items-center gap-1">{actions}</div>}
        </div>
        {children}
      </div>
    </div>
  );
}
