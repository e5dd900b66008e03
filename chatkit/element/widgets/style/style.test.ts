import { describe, expect, it } from "vitest";
import { boxStyle, measureStyle } from "./box.ts";
import {
  toBorder,
  toClamp,
  toColor,
  toFlex,
  toLength,
  toRadius,
  toSides,
  toSize,
  toWeight,
} from "./values.ts";

describe("lengths", () => {
  it("count units for spacing and pixels for sizes; strings are CSS", () => {
    expect(toLength(2)).toBe("calc(2 * var(--ck-unit))");
    expect(toLength("1em")).toBe("1em");
    expect(toSize(20)).toBe("20px");
    expect(toSize("50%")).toBe("50%");
    expect(toLength(undefined)).toBeUndefined();
  });

  it("stand for all sides, for sides apart, or for two each", () => {
    expect(toSides("padding", 1)).toEqual({ padding: "calc(1 * var(--ck-unit))" });
    expect(toSides("margin", { x: "1px", top: "2px" })).toMatchObject({
      marginTop: "2px",
      marginInlineStart: "1px",
      marginInlineEnd: "1px",
    });
    expect(toSides("padding", undefined)).toEqual({});
  });
});

describe("colors", () => {
  it.each([
    ["danger", "var(--ck-danger)"],
    ["#123", "#123"],
    ["blue-500", "oklch(0.600 0.14 255)"],
    ["gray-0", "oklch(1.000 0 0)"],
    ["violet-500", "violet-500"],
    [{ light: "white", dark: "black" }, "light-dark(#fff, #000)"],
    [undefined, undefined],
  ])("turns %j into CSS", (value, expected) => {
    expect(toColor(value)).toBe(expected);
  });
});

describe("borders", () => {
  it("are a width, a described side, or sides apart", () => {
    expect(toBorder(2)).toEqual({ border: "2px solid var(--ck-line)" });
    expect(toBorder({ size: 1, color: "danger", style: "dashed" })).toEqual({
      border: "1px dashed var(--ck-danger)",
    });
    expect(toBorder({ y: 1, left: { size: 3 } })).toEqual({
      borderTop: "1px solid var(--ck-line)",
      borderBottom: "1px solid var(--ck-line)",
      borderInlineStart: "3px solid var(--ck-line)",
      borderInlineEnd: undefined,
    });
    expect(toBorder(undefined)).toEqual({});
  });
});

describe("words of the contract", () => {
  it("become words of CSS", () => {
    expect([toFlex("between"), toFlex("center"), toFlex(undefined)]).toEqual([
      "space-between",
      "center",
      undefined,
    ]);
    expect([toRadius("full"), toRadius(undefined)]).toEqual(["999px", undefined]);
    expect([toWeight("semibold"), toWeight(undefined)]).toEqual([600, undefined]);
  });

  it("clamp texts to one line or several", () => {
    expect(toClamp({ truncate: true })).toMatchObject({ textOverflow: "ellipsis" });
    expect(toClamp({ maxLines: 2 })).toMatchObject({ WebkitLineClamp: 2 });
    expect(toClamp({})).toEqual({});
  });
});

describe("boxes", () => {
  it("lay out rows centred and columns stretched, with size for both measures", () => {
    expect(boxStyle({ type: "Row", gap: 2, justify: "end" }, "row")).toMatchObject({
      flexDirection: "row",
      alignItems: "center",
      justifyContent: "flex-end",
    });
    expect(boxStyle({ type: "Col" }, "col").alignItems).toBeUndefined();
    expect(measureStyle({ size: 10, width: 20 })).toMatchObject({ width: "20px", height: "10px" });
  });
});
