import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clockTimeIn, instantOf, todayIn } from "./zone.ts";

const zones = ["America/Lima", "Asia/Shanghai", "Asia/Kathmandu", "UTC", "-02:00"];
const changing = ["America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Africa/Casablanca"];

describe("todayIn", () => {
  it.each([
    ["America/Lima", "2026-06-30T04:59:59Z", "2026-06-29"],
    ["America/Lima", "2026-06-30T05:00:00Z", "2026-06-30"],
    ["Asia/Shanghai", "2026-06-30T15:59:59Z", "2026-06-30"],
    ["Asia/Shanghai", "2026-06-30T16:00:00Z", "2026-07-01"],
    ["Asia/Kathmandu", "2026-12-31T18:14:59Z", "2026-12-31"],
    ["Asia/Kathmandu", "2026-12-31T18:15:00Z", "2027-01-01"],
  ])("in %s at %s is %s", (zone, now, day) => {
    expect(todayIn(zone, new Date(now))).toBe(day);
  });

  it("refuses a zone that does not exist", () => {
    expect(() => todayIn("Mars/Olympus", new Date())).toThrow(RangeError);
  });
});

describe("instantOf", () => {
  it("is the moment at which the wall shows the time", () => {
    expect(instantOf("2026-11-22", "09:30", "Asia/Kathmandu").toISOString()).toBe(
      "2026-11-22T03:45:00.000Z",
    );
    expect(instantOf("2026-11-22", null, "America/Lima").toISOString()).toBe(
      "2026-11-22T05:00:00.000Z",
    );
  });

  it("reads a time that the change to summer skips with the offset from before", () => {
    // New York jumps from 02:00 to 03:00 on 8 March 2026.
    expect(instantOf("2026-03-08", "02:30", "America/New_York").toISOString()).toBe(
      "2026-03-08T07:30:00.000Z",
    );
    expect(clockTimeIn("America/New_York", new Date("2026-03-08T07:30:00Z"))).toBe("03:30");
  });

  it("takes the first of a time that the change to winter repeats", () => {
    // Berlin falls back from 03:00 to 02:00 on 25 October 2026.
    expect(instantOf("2026-10-25", "02:30", "Europe/Berlin").toISOString()).toBe(
      "2026-10-25T00:30:00.000Z",
    );
  });

  it("shows on the wall what it was made from, whenever such a time exists", () => {
    const day = fc.integer({ min: 20_000, max: 22_000 });
    const minute = fc.integer({ min: 0, max: 1439 });
    const zone = fc.constantFrom(...zones, ...changing);
    fc.assert(
      fc.property(day, minute, zone, (number, minutes, name) => {
        const date = new Date(number * 86_400_000).toISOString().slice(0, 10);
        const time = new Date(minutes * 60_000).toISOString().slice(11, 16);
        const instant = instantOf(date, time, name);
        const shown = `${todayIn(name, instant)} ${clockTimeIn(name, instant)}`;
        // A skipped time appears later, by the length of the gap.
        expect(shown >= `${date} ${time}`).toBe(true);
        if (zones.includes(name)) expect(shown).toBe(`${date} ${time}`);
      }),
    );
  });
});
