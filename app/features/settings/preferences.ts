import { type Theme, themes } from "#app/ui/theme/theme.ts";

/** What a person chose for this device. Kept in a cookie, so that the server's first paint is right. */
export type Preferences = {
  theme: Theme;
  /** 1 is Monday, 7 Sunday; null follows the language. */
  weekStart: 1 | 6 | 7 | null;
  /** Null follows the language. */
  hourCycle: "h12" | "h23" | null;
};

const weekStarts = [1, 6, 7] as const;
const hourCycles = ["h12", "h23"] as const;

const cookieName = "preferences";
const year = 365 * 24 * 60 * 60;

/** The choices a Cookie header carries; what is missing or unknown follows device and language. */
export function readPreferences(cookieHeader: string | null): Preferences {
  const pair = (cookieHeader ?? "")
    .split(";")
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${cookieName}=`));
  return parsePreferences(
    new URLSearchParams(pair?.slice(cookieName.length + 1).replaceAll(".", "&")),
  );
}

/** What is stored, with the submitted choices in it; a choice that is not submitted stays. */
export function withChoices(stored: Preferences, form: FormData): Preferences {
  const chosen = parsePreferences(form);
  return {
    theme: form.has("theme") ? chosen.theme : stored.theme,
    weekStart: form.has("weekStart") ? chosen.weekStart : stored.weekStart,
    hourCycle: form.has("hourCycle") ? chosen.hourCycle : stored.hourCycle,
  };
}

/** The choices in a submitted form or a cookie's fields. */
export function parsePreferences(fields: URLSearchParams | FormData): Preferences {
  const weekStart = Number(fields.get("weekStart"));
  return {
    theme: themes.find((theme) => theme === fields.get("theme")) ?? "system",
    weekStart: weekStarts.find((day) => day === weekStart) ?? null,
    hourCycle: hourCycles.find((cycle) => cycle === fields.get("hourCycle")) ?? null,
  };
}

/** The Set-Cookie value that keeps the choices for a year on this device. */
export function preferencesCookie({ theme, weekStart, hourCycle }: Preferences): string {
  const fields = [
    `theme=${theme}`,
    ...(weekStart ? [`weekStart=${weekStart}`] : []),
    ...(hourCycle ? [`hourCycle=${hourCycle}`] : []),
  ];
  return `${cookieName}=${fields.join(".")}; Path=/; Max-Age=${year}; SameSite=Lax; HttpOnly`;
}
