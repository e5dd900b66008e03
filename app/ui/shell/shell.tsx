import type { ReactNode } from "react";
import { Link } from "react-router";
import { useText } from "../text/text.tsx";
import { type BarItem, BottomBar } from "./bottom-bar.tsx";
import { BrandMark } from "./brand.tsx";

type ShellProps = {
  /** Below the brand in the sidebar; the places of the app. */
  sidebar: ReactNode;
  /** At the foot of the sidebar; who is signed in. */
  account: ReactNode;
  barItems: readonly BarItem[];
  children: ReactNode;
};

/** The frame of every signed-in page: a sidebar from 48rem on, a bar at the bottom of phones. */
export function Shell({ sidebar, account, barItems, children }: ShellProps) {
  const t = useText().shell;
  return (
    <div className="min-h-dvh md:grid md:grid-cols-[var(--side-bar)_minmax(0,1fr)]">
      <a
        href="#main"
        className="fixed top-2 left-2 z-70 -translate-y-20 rounded-md bg-raised px-4 py-2 font-medium text-accent text-sm shadow-high focus-visible:translate-y-0"
      >
        {t.skip}
      </a>
      <header className="sticky top-0 hidden h-dvh flex-col border-line border-r bg-sunken md:flex">
        <Link
          to="/tasks"
          className="m-3 flex items-center gap-2.5 self-start rounded-md p-1 font-semibold text-base tracking-tight"
        >
          <BrandMark />
          {t.product}
        </Link>
        <nav
          aria-label={t.navigation}
          className="flex min-h-0 flex-1 flex-col gap-0.5 overflow-y-auto px-3 pb-4"
        >
          {sidebar}
        </nav>
        <div className="border-line border-t p-2">{account}</div>
      </header>
      <main id="main" tabIndex={-1} className="min-w-0 pb-(--bottom-bar)">
        {children}
      </main>
      <BottomBar label={t.navigation} items={barItems} />
    </div>
  );
}
