import fc from "fast-check";
import { expect, it } from "vitest";
import { toIso } from "./iso.ts";

it("writes every date as it writes itself", () => {
  fc.assert(
    fc.property(fc.array(fc.date({ noInvalidDate: true })), (dates) => {
      expect(dates.map(toIso)).toEqual(dates.map((date) => date.toISOString()));
    }),
  );
});

it("writes the first and the last moment of a day, before 1970 as well", () => {
  for (const text of ["2026-06-17T23:59:59.999Z", "2026-06-18T00:00:00.000Z"]) {
    expect(toIso(new Date(text))).toBe(text);
    const before = text.replace("2026", "1926");
    expect(toIso(new Date(before))).toBe(before);
  }
});
