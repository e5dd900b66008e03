import { oneOf, optional, type Parser, phrase, sequence } from "#domain/dates/text/combinators.ts";
import type { ZoneElement } from "../element.ts";

/** Names as they are used beside a time; those that ignore daylight saving are fixed offsets. */
const zones: ReadonlyMap<string, string> = new Map([
  ["gmt", "UTC"],
  ["utc", "UTC"],
  ["z", "UTC"],
  ["bst", "+01:00"],
  ["cet", "+01:00"],
  ["cest", "+02:00"],
  ["eet", "+02:00"],
  ["eest", "+03:00"],
  ["msk", "+03:00"],
  ["ist", "+05:30"],
  ["sgt", "+08:00"],
  ["jst", "+09:00"],
  ["aest", "+10:00"],
  ["aedt", "+11:00"],
  ["est", "-05:00"],
  ["edt", "-04:00"],
  ["cst", "-06:00"],
  ["cdt", "-05:00"],
  ["mst", "-07:00"],
  ["mdt", "-06:00"],
  ["pst", "-08:00"],
  ["pdt", "-07:00"],
  ["et", "America/New_York"],
  ["eastern", "America/New_York"],
  ["ct", "America/Chicago"],
  ["central", "America/Chicago"],
  ["mt", "America/Denver"],
  ["pt", "America/Los_Angeles"],
  ["pacific", "America/Los_Angeles"],
]);

export const zoneName: Parser<ZoneElement> = sequence(
  [oneOf(zones), optional(phrase("time"))],
  ([zone]) => ({ kind: "zone", zone, certainty: "firm" }),
);
