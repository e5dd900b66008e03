import { describe, expect, it } from "vitest";
import { splitBackup } from "./split-backup.ts";

const tasks = (count: number, parentId: (n: number) => string | null) =>
  Array.from({ length: count }, (_, n) => ({ id: `t${n}`, parentId: parentId(n) }));

describe("a long export", () => {
  it("goes in pieces that keep subtasks with their tasks, and lose and repeat nothing", () => {
    const given = { format: "taskpilot", tasks: tasks(2_500, (n) => (n % 3 ? "x" : null)) };
    const pieces = splitBackup(JSON.stringify(given));
    const read = pieces.map(({ text }) => JSON.parse(text));
    expect(read.length).toBeGreaterThan(1);
    for (const piece of read) {
      expect(piece.format).toBe("taskpilot");
      expect(piece.tasks[0].parentId).toBeNull();
    }
    expect(read.flatMap((piece) => piece.tasks)).toEqual(given.tasks);
    const [, second] = pieces;
    expect(second).toMatchObject({ tasksBefore: read[0].tasks.length });
  });

  it.each(["", "[1]", '{"tasks": 1}', '{"tasks": []}'])("leaves %j as it is", (text) => {
    expect(splitBackup(text)).toEqual([{ format: "taskpilot", text }]);
  });
});
