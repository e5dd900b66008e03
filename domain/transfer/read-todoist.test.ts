import { describe, expect, it } from "vitest";
import { readTodoist } from "./read-todoist.ts";

const header =
  "TYPE,CONTENT,DESCRIPTION,PRIORITY,INDENT,AUTHOR,RESPONSIBLE,DATE,DATE_LANG,TIMEZONE,DURATION,DURATION_UNIT,DEADLINE,DEADLINE_LANG";
const options = {
  projectName: "Home",
  now: new Date("2026-06-17T10:00:00Z"),
  zone: "Europe/Berlin",
};
const read = (...rows: string[]) => readTodoist([header, ...rows].join("\r\n"), options);

describe("reading a project of Todoist", () => {
  it("takes title, labels, description, priority, date, time and length", () => {
    const plan = read(
      "meta,view_style=list,,,,,,,,,,,,",
      'task,"Repot the basil @garden, mail a@b.c @week",Pot from the shed,1,1,Kai (48),,Jun 20 14:00,en,Asia/Tokyo,30,minute,,',
    );
    expect(plan.projects).toMatchObject([{ key: "home", name: "Home" }]);
    expect(plan.labels.map(({ name }) => name)).toEqual(["garden,", "week"]);
    expect(plan.tasks).toMatchObject([
      {
        key: "home/Repot the basil mail a@b.c",
        notes: "Pot from the shed",
        priority: 1,
        dueDate: "2026-06-20",
        dueTime: "14:00",
        dueZone: "Asia/Tokyo",
        durationMinutes: 30,
        projectKey: "home",
      },
    ]);
    expect(plan.problems).toEqual([]);
  });

  it("reads repeating dates", () => {
    const { tasks } = read("task,Water the ferns,,4,1,,,every monday at 9am,en,,,,,");
    expect(tasks).toMatchObject([
      {
        dueDate: "2026-06-22",
        dueTime: "09:00",
        dueZone: "Europe/Berlin",
        durationMinutes: null,
        recurrence: { rule: "FREQ=WEEKLY;BYDAY=MO", from: "schedule" },
      },
    ]);
  });

  it("turns sections and indents into subtasks, and comments into notes", () => {
    const { tasks } = read(
      "task,Loose,,4,1,,,,,,,,,",
      "task,Below it,,4,2,,,,,,,,,",
      "note,Said about it,,,,,,,,,,,,",
      "note,And again,,,,,,,,,,,,",
      "section,Garden,,,,,,,,,,,,",
      "task,In the garden,,4,1,,,,,,,,,",
      "task,Deeper,,4,2,,,,,,,,,",
      "task,Beside,,4,1,,,,,,,,,",
    );
    expect(tasks.map(({ title, parentKey }) => [title, parentKey])).toEqual([
      ["Loose", null],
      ["Below it", "home/Loose"],
      ["Garden", null],
      ["In the garden", "home/Garden"],
      ["Deeper", "home/Garden/In the garden"],
      ["Beside", "home/Garden"],
    ]);
    expect(tasks[1]?.notes).toBe("Said about it\n\nAnd again");
  });

  it("gives tasks of the same name keys of their own", () => {
    const { tasks } = read("task,A,,,,,,,,,,,,", "task,A,,,,,,,,,,,,", "task,A,,,,,,,,,,,,");
    expect(tasks.map(({ key }) => key)).toEqual(["home/A", "home/A (2)", "home/A (3)"]);
  });

  it("reports, by line, what it cannot take over, and keeps a strange date in the notes", () => {
    const plan = read(
      "task,Call,Soon,4,1,,,when the cows come home,en,,,,,",
      "task,,,4,1,,,,,,,,,",
      `task,${"x".repeat(600)},,4,1,,,,,,,,,`,
    );
    expect(plan.tasks).toMatchObject([
      { dueDate: null, notes: "Soon\n\nTodoist: when the cows come home" },
    ]);
    expect(plan.problems.map(({ line }) => line)).toEqual([2, 3, 4]);
  });

  it.each(["", "no,csv\nof,todoist", '{"json":true}'])("says that %j is no export", (text) => {
    const plan = readTodoist(text, options);
    expect(plan.tasks).toEqual([]);
    expect(plan.problems).toMatchObject([{ line: 1 }]);
  });
});
