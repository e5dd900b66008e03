import { describe, expect, it } from "vitest";
import { z } from "zod";
import { parseInput } from "./parse-input.ts";

const schema = z.object({ list: z.array(z.object({ title: z.string().min(1, "Say it.") })) });
const read = (title: string) => parseInput(schema, { list: [{ title }] });

describe("reading input", () => {
  it("names the field at fault and says what is wrong", () => {
    expect(() => read("")).toThrow(
      expect.objectContaining({ code: "invalid", message: "Say it.", field: "list.0.title" }),
    );
    expect(() => parseInput(schema, undefined)).toThrow(
      expect.objectContaining({ code: "invalid" }),
    );
  });

  it.each(["a\0b", "half a \ud83d smile", "\\\0"])(
    "refuses %j, which no database stores",
    (title) => {
      expect(() => read(title)).toThrow(expect.objectContaining({ code: "invalid" }));
    },
  );

  it.each(["\\u0000", "C:\\\\u0000", "😀", "\\ud83d"])("takes %j as it is written", (title) => {
    expect(read(title)).toEqual({ list: [{ title }] });
  });
});
