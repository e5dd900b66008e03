import { Link, Outlet } from "react-router";
import { BrandMark } from "#app/ui/shell/brand.tsx";
import { useText } from "#app/ui/text/text.tsx";

/** The frame around signing in and up. */
export default function AccountFrame() {
  const t = useText().shell;
  return (
    <div className="grid min-h-dvh grid-rows-[auto_1fr] bg-sunken">
      <header className="p-4 md:p-6">
        <Link
          to="/"
          className="target inline-flex items-center gap-2.5 rounded-md p-1 font-semibold tracking-tight"
        >
          <BrandMark />
          {t.product}
        </Link>
      </header>
      <main className="flex justify-center px-4 pb-16 md:items-center md:pb-28">
        <div className="h-fit w-full max-w-sm rounded-xl border border-line bg-surface p-6 shadow-low md:p-8">
          <Outlet />
        </div>
      </main>
    </div>
  );
}
