import fc from "fast-check";
import superjson from "superjson";
import { describe, expect, it } from "vitest";
import { serialize } from "./serialize.ts";

const day = new Date("2026-06-17T10:00:00Z");

/** What the browser makes of an answer that went over the wire. */
const read = (value: unknown) =>
  superjson.deserialize(JSON.parse(JSON.stringify(serialize(value))));

/** What comes of it: superjson refuses names by which a prototype could be reached. */
function outcome(work: () => unknown) {
  try {
    return { value: work() };
  } catch (error) {
    return { refused: String(error) };
  }
}

describe("an answer on the wire", () => {
  it("is read by superjson as what it was, dates and missing values included", () => {
    const leaf = fc.oneof(
      fc.date({ noInvalidDate: true }),
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.constant(undefined),
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: "small" },
        leaf,
        fc.array(tie("value"), { maxLength: 4 }),
        fc.dictionary(fc.string(), tie("value"), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(value, (given) => {
        const theirs = outcome(() => superjson.deserialize(superjson.serialize(given)));
        expect(outcome(() => read(given))).toEqual(theirs);
      }),
      { numRuns: 500 },
    );
  });

  it("refuses what superjson refuses, with its words", () => {
    expect(outcome(() => read({ prototype: [] }))).toEqual({
      refused: expect.stringContaining("prototype pollution"),
    });
  });

  it.each([
    new Map([["a", 1]]),
    { a: Number.NaN },
    { a: -0 },
    { a: new Date(Number.NaN) },
    { a: [new Set([day])] },
    { a: 1n },
    day,
    undefined,
    "text",
  ])("leaves to superjson what is not plain: %o", (value) => {
    expect(serialize(value)).toEqual(superjson.serialize(value));
  });

  it("carries nothing about types where there is nothing to say", () => {
    expect(serialize({ a: [1, "b", null] })).toEqual({ json: { a: [1, "b", null] } });
    expect(serialize({ "x.y": { "\\": day } })).toEqual(
      superjson.serialize({ "x.y": { "\\": day } }),
    );
  });
});
