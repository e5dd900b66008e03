import type { Locale } from "./locale.ts";

type Texts = Map<string, string>;

const elementId = "written-dates";

/** What the server writes for one request, whose locale is an object of its own. */
const byRequest = new WeakMap<Locale, Texts>();
let ofPage: Texts | null = null;

/**
 * A day or a time as the server wrote it into this page, or written now; `key` is all that tells it
 * from others. A browser's first use of `Intl` takes 20 ms, on a phone 100, and would come just when
 * the page is about to answer its first click.
 */
export function asWritten(locale: Locale, key: string, write: () => string): string {
  if (typeof document !== "undefined") {
    ofPage ??= new Map(JSON.parse(textInPage() || "[]"));
    return ofPage.get(key) ?? write();
  }
  const texts = byRequest.get(locale) ?? new Map();
  byRequest.set(locale, texts);
  const text = texts.get(key) ?? write();
  texts.set(key, text);
  return text;
}

/** Hands the page what was written for it. Stands behind all that writes; what is missing is written anew. */
export function WrittenDates({ locale }: { locale: Locale }) {
  const text =
    typeof document === "undefined"
      ? JSON.stringify([...(byRequest.get(locale) ?? [])])
      : textInPage();
  return (
    <script id={elementId} type="application/json">
      {text}
    </script>
  );
}

function textInPage(): string {
  return document.getElementById(elementId)?.textContent ?? "";
}
