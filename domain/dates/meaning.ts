import type { Day } from "./calendar.ts";
import type { Grain } from "./grammar/element.ts";

/** What stands before a date and changes what it says. */
export type Relation = "on" | "by" | "before" | "after" | "from" | "until";

/** What a date expression means on the wall of the zone it was read in. */
export interface DateMeaning {
  /** The day a task would get: the first one of a period. */
  date: Day;
  /** `HH:MM`, or null when only days were spoken of. */
  time: string | null;
  /** The last day of a period or range, included; the same as `date` for a single day. */
  endDate: Day;
  /** `HH:MM` at which a range of times ends, on `endDate`. */
  endTime: string | null;
  /** How exact the expression is. */
  grain: Grain;
  /**
   * The moment it begins, `YYYY-MM-DDTHH:MM:SS`, cut to the grain. "in 3 days" begins at the
   * present hour although the task gets only a day.
   */
  start: string;
  relation: Relation;
  /** A day was named; without one a time is today's, or tomorrow's when it has passed. */
  namesDay: boolean;
  /** Both ends were given ("july 13 to 15", "9-10am"), unlike those of "next week". */
  range: boolean;
}
