import {
  type Arrangement,
  groupings,
  isArrangeable,
  sorts,
  usualArrangement,
} from "../model/arrangement.ts";
import { type TaskView, viewFromPath, viewPath } from "../model/view.ts";

/** What was chosen for views, by their address; the choice made last comes last. */
export type Arrangements = ReadonlyMap<string, Arrangement>;

const cookieName = "arrangements";
const year = 365 * 24 * 60 * 60;
/** More views than anybody arranges, and little enough for a cookie. */
const mostKept = 40;

/** The choices a Cookie header carries; what cannot be read is left out. */
export function readArrangements(cookieHeader: string | null): Arrangements {
  const pair = (cookieHeader ?? "")
    .split(";")
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${cookieName}=`));
  const entries = (pair?.slice(cookieName.length + 1) ?? "").split("!").flatMap(readEntry);
  return new Map(entries);
}

function readEntry(entry: string): [string, Arrangement][] {
  const [path = "", sort, group] = entry.split("~");
  const arrangement = readArrangement(sort, group);
  return arrangement ? [[path, arrangement]] : [];
}

function readArrangement(wantedSort: unknown, wantedGroup: unknown): Arrangement | null {
  const sort = sorts.find((each) => each === wantedSort);
  const group = groupings.find((each) => each === wantedGroup);
  return sort && group ? { sort, group } : null;
}

/** The choices of a Cookie header with a submitted one in them; null for one that means nothing. */
export function withSubmitted(cookieHeader: string | null, form: FormData): Arrangements | null {
  const [, tasks, name, id] = String(form.get("path")).split("/");
  const view = tasks === "tasks" ? viewFromPath(name, id) : null;
  const chosen = readArrangement(form.get("sort"), form.get("group"));
  return view && chosen ? withArrangement(readArrangements(cookieHeader), view, chosen) : null;
}

/** The cookie that keeps the choices for a year on this device. */
export function arrangementsCookie(arrangements: Arrangements): string {
  const entries = [...arrangements].slice(-mostKept);
  const value = entries.map(([path, { sort, group }]) => `${path}~${sort}~${group}`).join("!");
  return `${cookieName}=${value}; Path=/; Max-Age=${year}; SameSite=Lax; HttpOnly`;
}

/** How a view is laid out: as it was chosen, else as is usual for it. */
export function arrangementOf(arrangements: Arrangements, view: TaskView): Arrangement {
  const chosen = isArrangeable(view) ? arrangements.get(viewPath(view)) : undefined;
  return chosen ?? usualArrangement(view);
}

/** The choices with one more; the usual one is no choice. */
export function withArrangement(
  arrangements: Arrangements,
  view: TaskView,
  chosen: Arrangement,
): Arrangements {
  const path = viewPath(view);
  const usual = usualArrangement(view);
  const others = [...arrangements].filter(([each]) => each !== path);
  const isUsual = chosen.sort === usual.sort && chosen.group === usual.group;
  return new Map(isUsual ? others : [...others, [path, chosen]]);
}
