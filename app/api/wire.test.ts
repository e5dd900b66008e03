import fc from "fast-check";
import superjson from "superjson";
import { describe, expect, it } from "vitest";
import { readAnswer, writeInput } from "./wire.ts";

const overTheWire = (value: unknown) => JSON.parse(JSON.stringify(value));

const leaf = fc.oneof(
  fc.date({ noInvalidDate: true }),
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constant(undefined),
);
const name = fc
  .string({ minLength: 1 })
  .filter((key) => !["__proto__", "constructor", "prototype"].includes(key));
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    leaf,
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(name, tie("value"), { maxKeys: 4 }),
  ),
}));

describe("an answer as pages read it", () => {
  it("is what superjson reads in it", () => {
    fc.assert(
      fc.property(value, (given) => {
        const sent = () => overTheWire(superjson.serialize(given));
        expect(readAnswer(sent())).toEqual(superjson.deserialize(sent()));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["a map", new Map([["a", 1]])],
    ["a number that is none", { a: Number.NaN }],
    ["a set in a list", [new Set([1])]],
  ])("is refused where it holds %s, rather than read as something else", (_, given) => {
    expect(() => readAnswer(overTheWire(superjson.serialize(given)))).toThrow(TypeError);
  });
});

describe("an input as pages write it", () => {
  it.each([undefined, null, "a", { a: 1, b: [null, "c"], d: undefined }])(
    "arrives as %j",
    (given) => {
      expect(superjson.deserialize(overTheWire(writeInput(given)))).toEqual(given);
    },
  );
});
