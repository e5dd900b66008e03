import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const row = /^\| (\d+) \| .+ \| `([^`]+)`: (.+) \|$/;
const table = readFileSync("chatkit/CONFORMANCE.md", "utf8").split("\n");
const rows = table.flatMap((line) => {
  const [, number, file = "", title = ""] = row.exec(line) ?? [];
  return number ? [{ number: Number(number), file, title }] : [];
});

describe("CONFORMANCE.md", () => {
  it("has a row for each behaviour, and nothing that is no row", () => {
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 147 }, (_, n) => n + 1));
    expect(table.filter((line) => line.startsWith("| ") && !row.test(line)).length).toBe(19);
  });

  it("names tests that are there", () => {
    const missing = rows.filter(({ file, title }) => {
      const quoted = readFileSync(file, "utf8");
      return !quoted.includes(`"${title}"`);
    });
    expect(missing).toEqual([]);
  });
});
