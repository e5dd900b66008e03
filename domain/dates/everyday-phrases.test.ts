import { describe, expect, it } from "vitest";
import { parseDateExpression } from "./parse-date.ts";

/** Said on Wednesday, 17 June 2026, at ten in the morning. */
const said = { now: new Date("2026-06-17T10:00:00Z"), zone: "UTC" };

describe("everyday phrases", () => {
  it.each([
    ["feb 29", "2028-02-29", null, "2028-02-29", null],
    ["february 29th 2028", "2028-02-29", null, "2028-02-29", null],
    ["the 15th of july at 6", "2026-07-15", "18:00", "2026-07-15", null],
    ["march 3rd, 2027", "2027-03-03", null, "2027-03-03", null],
    ["the third of may", "2027-05-03", null, "2027-05-03", null],
    ["may the third", "2027-05-03", null, "2027-05-03", null],
    ["first of the month", "2026-06-01", null, "2026-06-01", null],
    ["jan 5 - jan 9", "2027-01-05", null, "2027-01-09", null],
    ["june 3-5", "2027-06-03", null, "2027-06-05", null],
    ["the 1st", "2026-07-01", null, "2026-07-01", null],
    ["at 0830", "2026-06-17", "20:30", "2026-06-17", null],
    ["830am", "2026-06-18", "08:30", "2026-06-18", null],
    ["1230pm", "2026-06-17", "12:30", "2026-06-17", null],
    ["at 1430", "2026-06-17", "14:30", "2026-06-17", null],
    ["tonight 815", "2026-06-17", "20:15", "2026-06-17", null],
    ["noon", "2026-06-17", "12:00", "2026-06-17", null],
    ["at 7 in the evening", "2026-06-17", "19:00", "2026-06-17", null],
    ["midnight", "2026-06-18", "00:00", "2026-06-18", null],
    ["quarter past 8pm", "2026-06-17", "20:15", "2026-06-17", null],
    ["ten to nine", "2026-06-17", "20:50", "2026-06-17", null],
    ["half past three", "2026-06-17", "15:30", "2026-06-17", null],
    ["twenty five past 6", "2026-06-17", "18:25", "2026-06-17", null],
    ["in the morning", "2026-06-18", "09:00", "2026-06-18", null],
    ["this evening", "2026-06-17", "18:00", "2026-06-17", null],
    ["tomorrow night", "2026-06-18", "20:00", "2026-06-18", null],
    ["early tomorrow morning", "2026-06-18", "09:00", "2026-06-18", null],
    ["late tonight", "2026-06-17", "20:00", "2026-06-17", null],
    ["monday morning at 9", "2026-06-22", "09:00", "2026-06-22", null],
    ["friday afternoon", "2026-06-19", "14:00", "2026-06-19", null],
    ["weekend", "2026-06-20", null, "2026-06-21", null],
    ["this weekend", "2026-06-20", null, "2026-06-21", null],
    ["next month", "2026-07-01", null, "2026-07-31", null],
    ["end of next month", "2026-07-31", null, "2026-07-31", null],
    ["end of the year", "2026-12-31", null, "2026-12-31", null],
    ["beginning of july", "2026-07-01", null, "2026-07-01", null],
    ["mid august", "2026-08-16", null, "2026-08-16", null],
    ["in a fortnight", "2026-07-01", null, "2026-07-01", null],
    ["2 weeks ago", "2026-06-03", null, "2026-06-03", null],
    ["yesterday", "2026-06-16", null, "2026-06-16", null],
    ["3 days before christmas", "2026-12-22", null, "2026-12-22", null],
    ["day after tomorrow", "2026-06-19", null, "2026-06-19", null],
    ["last day of february", "2027-02-28", null, "2027-02-28", null],
    ["first monday of september", "2026-09-07", null, "2026-09-07", null],
    ["second to last day of june", "2026-06-29", null, "2026-06-29", null],
    ["christmas eve", "2026-12-24", null, "2026-12-24", null],
    ["new year's day", "2027-01-01", null, "2027-01-01", null],
    ["easter", "2027-03-28", null, "2027-03-28", null],
    ["between 3 and 5pm", "2026-06-17", "15:00", "2026-06-17", "17:00"],
    ["from 9am to 11am tomorrow", "2026-06-18", "09:00", "2026-06-18", "11:00"],
    ["by friday", "2026-06-19", null, "2026-06-19", null],
    ["until the 20th", "2026-06-20", null, "2026-06-20", null],
    ["17/6/2026", "2026-06-17", null, "2026-06-17", null],
    ["2026-12-01T09:30", "2026-12-01", "09:30", "2026-12-01", null],
    ["12.31.2026", "2026-12-31", null, "2026-12-31", null],
  ])("%s", (text, date, time, endDate, endTime) => {
    expect(parseDateExpression(text, said)).toMatchObject({ date, time, endDate, endTime });
  });

  it.each(["the 31st of february", "31 june", "june 31", "32nd", "at 2515", "at 99"])(
    "%s is no date that exists",
    (text) => expect(parseDateExpression(text, said)).toBeNull(),
  );
});
