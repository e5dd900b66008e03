import { createContext, type ReactNode, useEffect, useRef, useState } from "react";
import { useProvided } from "../shell/use-provided.ts";
import type { Locale } from "./locale.ts";

type Format = { locale: Locale; today: string };

const FormatContext = createContext<Format | null>(null);

type FormatProviderProps = {
  locale: Locale;
  /** The day as the server saw it, `YYYY-MM-DD`. */
  today: string;
  /** The calendar day that it is in the person's zone now. */
  readToday: (zone: string) => string;
  children: ReactNode;
};

/**
 * Gives everything inside it the person's locale and the current calendar day. The first day is the
 * server's, so that hydration agrees; a page left open moves on at midnight, or when it is looked at again.
 */
export function FormatProvider(props: FormatProviderProps) {
  const { locale, readToday, children } = props;
  const [today, setToday] = useState(props.today);
  const zone = useRef(locale.zone);
  useEffect(() => {
    const look = () => setToday(readToday(locale.zone));
    // Not at once: the server has just told the day, and to read it is slow for the first time.
    if (zone.current !== locale.zone) look();
    zone.current = locale.zone;
    const timer = setInterval(look, 30_000);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [locale.zone, readToday]);
  return <FormatContext value={{ locale, today }}>{children}</FormatContext>;
}

/** The person's locale, and the calendar day it is for them. */
export function useFormat(): Format {
  return useProvided(FormatContext);
}
