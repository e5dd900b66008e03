import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { formatDay } from "./dates.ts";
import type { Locale } from "./locale.ts";
import { WrittenDates } from "./written.tsx";

const readerOf = (tag: string): Locale => ({ tag, zone: "UTC", weekStart: 1 });

it("hands the page what was written for it, and nothing that was written for another", () => {
  const us = readerOf("en-US");
  const gb = readerOf("en-GB");
  formatDay("2026-03-01", us);
  formatDay("2026-03-02", gb);
  const page = renderToStaticMarkup(createElement(WrittenDates, { locale: us }));
  expect(page).toContain("Sun, Mar 1");
  expect(page).not.toContain("Mon");
});
