import fc from "fast-check";

const hour = 3_600_000;
/** The clocks of New York and of Lord Howe change, the latter by half an hour. */
const changes = ["2026-03-08T07:00:00Z", "2026-11-01T06:00:00Z", "2026-04-04T15:00:00Z"];

/** Any moment of some years, and those around a change of the clocks, wherever somebody is. */
export const moments = fc.record({
  zone: fc.constantFrom(
    ...["UTC", "America/Lima", "Asia/Shanghai", "Asia/Kathmandu"],
    ...["America/New_York", "Europe/Berlin", "Australia/Lord_Howe"],
  ),
  now: fc.oneof(
    fc.date({ min: new Date("2024-01-01"), max: new Date("2032-01-01"), noInvalidDate: true }),
    fc
      .record({ change: fc.constantFrom(...changes), hours: fc.integer({ min: -26, max: 26 }) })
      .map(({ change, hours }) => new Date(Date.parse(change) + hours * hour)),
  ),
});
