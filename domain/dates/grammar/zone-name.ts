import { oneOf, type Parser, sequence } from "../text/combinators.ts";
import type { ZoneElement } from "./element.ts";

/** Abbreviations as they are used beside a time, in minutes ahead of UTC. */
const zones: ReadonlyMap<string, number> = new Map([
  ["gmt", 0],
  ["utc", 0],
  ["bst", 60],
  ["cet", 60],
  ["cest", 120],
  ["eet", 120],
  ["eest", 180],
  ["msk", 180],
  ["ist", 330],
  ["sgt", 480],
  ["jst", 540],
  ["aest", 600],
  ["aedt", 660],
  ["est", -300],
  ["edt", -240],
  ["cst", -360],
  ["cdt", -300],
  ["mst", -420],
  ["mdt", -360],
  ["pst", -480],
  ["pdt", -420],
]);

export const zoneName: Parser<ZoneElement> = sequence([oneOf(zones)], ([minutes]) => ({
  kind: "zone",
  minutes,
  certainty: "firm",
}));
