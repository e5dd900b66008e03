import { Link } from "react-router";
import { GuestIcon } from "#app/ui/icons/places.ts";
import { useText } from "#app/ui/text/text.tsx";

export type Person = { name: string; email: string; isGuest: boolean };

/** Who is signed in, at the foot of the sidebar; leads to the settings. */
export function AccountLink({ person }: { person: Person }) {
  const t = useText().shell;
  return (
    <Link
      to={person.isGuest ? "/sign-up" : "/settings"}
      className="target flex items-center gap-2.5 rounded-md px-2 py-1.5 transition-colors hover:bg-hover"
    >
      <span className="grid size-8 shrink-0 place-items-center rounded-full bg-accent-soft font-semibold text-accent-strong text-sm">
        {person.isGuest ? (
          <GuestIcon className="size-4" strokeWidth={2} />
        ) : (
          person.name.slice(0, 1).toUpperCase()
        )}
      </span>
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium text-sm">{person.name}</span>
        <span className="block truncate text-ink-muted text-xs">
          {person.isGuest ? t.createAccount : person.email}
        </span>
      </span>
    </Link>
  );
}
