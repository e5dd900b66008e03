import type { ReactNode } from "react";
import type { Icon } from "../icons/icon.tsx";

type EmptyStateProps = {
  icon: Icon;
  title: string;
  /** What one can do about it. */
  children: ReactNode;
  action?: ReactNode;
};

/** What stands where nothing is yet: what this place is for, and the next step. */
export function EmptyState({ icon: Icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center px-6 py-16 text-center">
      <span className="mb-4 grid size-12 place-items-center rounded-full bg-accent-soft text-accent">
        <Icon className="size-6" strokeWidth={1.5} />
      </span>
      <h2 className="font-semibold text-base text-ink">{title}</h2>
      <p className="mt-1 max-w-sm text-pretty text-ink-muted text-sm">{children}</p>
      {action === undefined ? null : <div className="mt-5">{action}</div>}
    </div>
  );
}
