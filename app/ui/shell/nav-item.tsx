import { isValidElement, type ReactElement } from "react";
import { NavLink } from "react-router";
import { classNames } from "../controls/class-names.ts";
import type { Icon } from "../icons/icon.tsx";

type NavItemProps = {
  to: string;
  /** An icon, or a coloured dot. */
  icon: Icon | ReactElement;
  /** Also current on the pages below it. */
  nested?: boolean;
  count?: number | undefined;
  /** Some of what is counted is late. */
  isUrgent?: boolean;
  children: string;
};

/** One destination of the sidebar. */
export function NavItem({ to, icon, nested = false, count, isUrgent, children }: NavItemProps) {
  return (
    <NavLink
      to={to}
      end={!nested}
      prefetch="intent"
      className={({ isActive }) =>
        classNames(
          "target flex h-8 items-center gap-2.5 rounded-md px-2.5 text-sm transition-colors",
          isActive
            ? "bg-accent-soft font-medium text-accent-strong"
            : "text-ink-muted hover:bg-hover hover:text-ink",
        )
      }
    >
      <NavIcon icon={icon} />
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {count ? (
        // The number is for the eye; a place's name is what it is called.
        <span
          aria-hidden
          className={classNames(
            "text-xs tabular-nums",
            isUrgent ? "font-medium text-danger" : "text-ink-faint",
          )}
        >
          {count > 999 ? "999+" : count}
        </span>
      ) : null}
    </NavLink>
  );
}

function NavIcon({ icon: Icon }: { icon: Icon | ReactElement }) {
  return isValidElement(Icon) ? Icon : <Icon className="size-4.5 shrink-0" />;
}
