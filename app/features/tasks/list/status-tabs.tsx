import { NavLink } from "react-router";
import { useText } from "#app/ui/text/text.tsx";

const style =
  "target inline-flex h-8 items-center rounded-md px-3 font-medium text-ink-muted text-sm transition-colors hover:text-ink aria-[current=page]:bg-raised aria-[current=page]:text-ink aria-[current=page]:shadow-low";

/** Open or completed. */
export function StatusTabs() {
  const t = useText().tasks;
  return (
    <nav aria-label={t.filter} className="inline-flex rounded-lg bg-sunken p-1">
      <NavLink to="/tasks" end className={style}>
        {t.open}
      </NavLink>
      <NavLink to="/tasks/completed" className={style}>
        {t.completed}
      </NavLink>
    </nav>
  );
}
