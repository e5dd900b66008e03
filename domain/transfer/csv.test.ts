import { describe, expect, it } from "vitest";
import { readCsv, writeCsv } from "./csv.ts";

describe("reading CSV", () => {
  it.each([
    [
      "a,b\nc,d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "a,b\r\nc,d\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["\ufeffa\rb", [["a"], ["b"]]],
    ['"a, ""quoted""",b', [['a, "quoted"', "b"]]],
    ['"two\nlines",b', [["two\nlines", "b"]]],
    ["a,,", [["a", "", ""]]],
    ["a\n\nb", [["a"], [""], ["b"]]],
    ['"never closed, b\nc', [['"never closed', " b"], ["c"]]],
    ['"a"lost,b', [["a", "b"]]],
    ['a "b" c,d', [['a "b" c', "d"]]],
    ["", []],
  ])("reads %j", (text, expected) => {
    expect(readCsv(text).map(({ fields }) => fields)).toEqual(expected);
  });

  it("says in which record a quote is never closed, and reads the records behind it", () => {
    const records = readCsv('a\n"b,c\nd');
    expect(records.map(({ line, unclosed }) => [line, unclosed])).toEqual([
      [1, false],
      [2, true],
      [3, false],
    ]);
  });

  it("counts the lines that records begin on", () => {
    expect(readCsv('a\n"b\r\nb"\nc').map(({ line }) => line)).toEqual([1, 2, 4]);
  });
});

describe("writing CSV", () => {
  it("quotes what needs quotes, so that it is read back the same", () => {
    const records = [
      ["a", 'b "c"', "d,e"],
      ["f\ng", "", " h "],
    ];
    expect(readCsv(writeCsv(records)).map(({ fields }) => fields)).toEqual(records);
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx"])(
    "disarms %j, which a spreadsheet runs",
    (text) => {
      expect(writeCsv([[text]])).toBe(`'${text}\r\n`);
    },
  );
});
