import { NavLink } from "react-router";
import { classNames } from "../controls/class-names.ts";
import type { Icon } from "../icons/icon.tsx";

export type BarItem = { to: string; icon: Icon; label: string };

/** The phone's navigation: within reach of a thumb, above the home indicator. */
export function BottomBar({ label, items }: { label: string; items: readonly BarItem[] }) {
  return (
    <nav
      aria-label={label}
      data-bottom-bar
      className="fixed inset-x-0 bottom-0 z-30 flex h-(--bottom-bar) items-start border-line border-t bg-raised pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {items.map(({ to, icon: Icon, label: text }) => (
        <NavLink
          key={to}
          to={to}
          className={({ isActive }) =>
            classNames(
              "flex h-14 flex-1 flex-col items-center justify-center gap-0.5 font-medium text-2xs",
              isActive ? "text-accent" : "text-ink-muted",
            )
          }
        >
          <Icon className="size-5.5" />
          {text}
        </NavLink>
      ))}
    </nav>
  );
}
