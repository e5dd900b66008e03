import { longest, optional, type Parser, phrase, sequence } from "../text/combinators.ts";
import type { DayElement } from "./element.ts";
import { range } from "./month-day.ts";
import { bareWeekday, weekdayAfter } from "./weekday.ts";

/** "monday to friday", "from july 13 until august 2", "between the 3rd and the 5th". */
export function dayRange(day: Parser<DayElement>): Parser<DayElement> {
  const nextWeekday: Parser<DayElement> = sequence([bareWeekday], ([{ weekday }], { now }) => {
    const first = weekdayAfter(weekday, now.day);
    return { kind: "day", first, last: first, grain: "day", certainty: "edge" };
  });
  const end = longest(day, nextWeekday);
  return sequence(
    [
      optional(phrase("from", "between", "from the")),
      end,
      phrase("-", "to", "through", "thru", "until", "till", "and"),
      end,
    ],
    ([opened, from, joint, to]) => {
      if ((joint === "and") !== (opened === "between")) return null;
      const later = to.last < from.first && to.grain === "day" ? { ...to, last: to.last + 7 } : to;
      return range(from, later);
    },
  );
}
