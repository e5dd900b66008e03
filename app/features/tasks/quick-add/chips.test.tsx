import "#app/ui/testing/dom.ts";
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { FormatProvider } from "#app/ui/format/format.tsx";
import { parseQuickAdd } from "#domain/quick-add/parse.ts";
import { Chips } from "./chips.tsx";

afterEach(cleanup);

const now = new Date("2026-06-17T10:00:00Z");
const locale = { tag: "en-US", zone: "UTC", weekStart: 7 };

function show(text: string) {
  const { spans } = parseQuickAdd(text, { now, zone: "UTC" });
  const onDismiss = vi.fn();
  render(
    <FormatProvider locale={locale} today="2026-06-17" readToday={() => "2026-06-17"}>
      <Chips spans={spans} onDismiss={onDismiss} />
    </FormatProvider>,
  );
  return { onDismiss, said: screen.queryAllByRole("button").map((chip) => chip.textContent) };
}

it("says what was understood of each kind in the person's own words", () => {
  expect(show("Call Ana tomorrow 5pm p1 #work @phone").said).toEqual([
    "Tomorrow 5:00 PM",
    "Priority 1",
    "work",
    "phone",
  ]);
});

it.each([
  ["Dinner friday at 7pm for 2 hours", ["Friday 7:00 PM", "2 h"]],
  ["Dinner friday at 7pm for 90 minutes", ["Friday 7:00 PM", "1 h 30 min"]],
  ["Run at 6pm for 20 min", ["6:00 PM", "20 min"]],
])("says the length of %j in hours and minutes", (text, said) => {
  expect(show(text).said).toEqual(said);
});

it.each([
  ["Party fri and sat", "Friday – Saturday"],
  ["Trip july 3 to july 9", "Jul 3 – Jul 9"],
])("says both ends of a stretch of days: %j", (text, said) => {
  expect(show(text).said).toEqual([said]);
});

it("repeats a repetition as it was written", () => {
  expect(show("Stretch every weekday").said).toEqual(["every weekday"]);
});

it("shows nothing where nothing was understood, and gives up what is clicked away", () => {
  expect(show("Call 911").said).toEqual([]);
  const { onDismiss } = show("Sweep friday");
  screen.getByRole("button").click();
  expect(onDismiss).toHaveBeenCalledWith("friday");
});
