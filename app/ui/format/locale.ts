/** How one person reads dates and times. The server decides, so that both sides write the same. */
export type Locale = {
  /** A BCP 47 tag such as `en-GB`. */
  tag: string;
  /** An IANA zone name. */
  zone: string;
  /** 1 is Monday, 7 Sunday, as in `Intl.Locale.getWeekInfo`. */
  weekStart: number;
  /** Undefined leaves it to the tag. */
  hourCycle?: "h12" | "h23" | undefined;
};

/** The best language tag of an Accept-Language header (RFC 9110, 12.5.4) that the runtime can format in; else `en-US`. */
export function readLanguage(header: string | null): string {
  const ranges = (header ?? "")
    .split(",")
    .map((part, index) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const weight = parameters.find((parameter) => parameter.trim().startsWith("q="));
      return { tag: tag.trim(), weight: weight ? Number(weight.trim().slice(2)) : 1, index };
    })
    .filter(({ tag, weight }) => tag !== "" && tag !== "*" && weight > 0)
    .sort((a, b) => b.weight - a.weight || a.index - b.index);
  return ranges.find(({ tag }) => isSupported(tag))?.tag ?? "en-US";
}

function isSupported(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}

/** The first day of the week where a language tag is from: 1 is Monday, 7 Sunday. */
export function weekStartOf(tag: string): number {
  const locale = new Intl.Locale(tag);
  return hasWeekInfo(locale) ? locale.getWeekInfo().firstDay : 1;
}

/** Whether the day stands before the month where a language tag is from: "5/7" is in July. */
export function writesDayFirst(tag: string): boolean {
  const parts = new Intl.DateTimeFormat(tag).formatToParts(0).map(({ type }) => type);
  return parts.indexOf("day") < parts.indexOf("month");
}

/** TypeScript's library does not know this method yet (ECMA-402, Intl Locale Info). */
type WeekInfo = { getWeekInfo: () => { firstDay: number } };

function hasWeekInfo(locale: Intl.Locale): locale is Intl.Locale & WeekInfo {
  return "getWeekInfo" in locale;
}
