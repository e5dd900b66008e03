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
    expect(plan.labels.map(({ name }) => name)).toEqual(["garden", "week"]);
    expect(plan.tasks).toMatchObject([
      {
        key: "home/Repot the basil, mail a@b.c",
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

  it.each([
    ["2024-05-17", "2024-05-17", null],
    ["10 Jun 2026 14:00", "2026-06-10", "14:00"],
    ["Jun 10 2025", "2025-06-10", null],
    ["Jun 10", "2026-06-10", null],
    ["Mar 3", "2026-03-03", null],
    ["Dec 24", "2026-12-24", null],
    ["yesterday", "2026-06-16", null],
    ["2026-06-10T14:00:00Z", "2026-06-10", "16:00"],
    ["2026-06-18T09:00:00.000000Z", "2026-06-18", "11:00"],
    ["tom 9am", "2026-06-18", "09:00"],
    ["Fri", "2026-06-19", null],
  ])("keeps the date of what is overdue: %s", (text, dueDate, dueTime) => {
    const { tasks, problems } = read(`task,Old,,4,1,,,${text},en,,,,,`);
    expect(tasks).toMatchObject([{ dueDate, dueTime, notes: "" }]);
    expect(problems).toEqual([]);
  });

  it.each([
    ["every day starting 2024-01-01", "2026-06-17"],
    ["every 3 days starting 3 Jan 2025", "2026-06-18"],
    ["every! month starting 2024-01-20", "2026-06-20"],
    ["every monday until 2027-01-01", "2026-06-22"],
    ["every 3rd fri of month", "2026-06-19"],
  ])("repeats from today on: %s", (text, dueDate) => {
    const { tasks } = read(`task,Old,,4,1,,,${text},en,,,,,`);
    expect(tasks).toMatchObject([{ dueDate, recurrence: { rule: expect.any(String) } }]);
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

  it("puts what is in Todoist's inbox into ours", () => {
    const row = "task,Call Bo,,4,1,,,,,,,,,";
    const plan = readTodoist([header, row].join("\n"), { ...options, projectName: "Inbox" });
    expect(plan.projects).toEqual([]);
    expect(plan.tasks).toMatchObject([{ key: "inbox/Call Bo", projectKey: null }]);
  });

  it("keeps a link to what is attached to a comment, and says which comment has no task", () => {
    const file = '{""file_name"":""plan.pdf"",""file_url"":""https://x.example/1""}';
    const plan = read(
      "note,About the project,,,,,,,,,,,,",
      "task,* Read it,,4,1,,,,,,,,,",
      `note,"See [[file ${file}]]",,,,,,,,,,,,`,
      `note,"[[file {broken}]] and [[file {}]]",,,,,,,,,,,,`,
      "task,,,4,1,,,,,,,,,",
      "note,About nothing,,,,,,,,,,,,",
      "goal,Run,,,,,,,,,,,,",
      ",,,,,,,,,,,,,",
    );
    expect(plan.tasks).toMatchObject([
      {
        title: "Read it",
        notes: "See [plan.pdf](https://x.example/1)\n\n[[file {broken}]] and [[file {}]]",
      },
    ]);
    expect(plan.problems.map(({ line }) => line)).toEqual([2, 6, 7, 8]);
  });

  it("takes a deadline for the date where there is no other, and notes it where there is", () => {
    const { tasks, problems } = read(
      "task,One,,4,1,,,,en,,,,2026-07-01,en",
      "task,Two,,4,1,,,Jun 30,en,,,,2026-07-02,en",
      "task,Three,,4,1,,,,en,,,,wann auch immer,de",
    );
    expect(tasks).toMatchObject([
      { dueDate: "2026-07-01", notes: "" },
      { dueDate: "2026-06-30", notes: "Todoist: deadline 2026-07-02" },
      { dueDate: null, notes: "Todoist: wann auch immer" },
    ]);
    expect(problems).toEqual([
      {
        line: 3,
        message: "A task has one date here; the deadline “2026-07-02” is kept in the notes.",
      },
      {
        line: 4,
        message: "“wann auch immer” was not understood as a date; it is kept in the notes.",
      },
    ]);
  });

  it("gives tasks of the same name keys of their own", () => {
    const { tasks } = read("task,A,,,,,,,,,,,,", "task,A,,,,,,,,,,,,", "task,A,,,,,,,,,,,,");
    expect(tasks.map(({ key }) => key)).toEqual(["home/A", "home/A (2)", "home/A (3)"]);
  });

  it("says which row is broken, and takes those behind it", () => {
    const { tasks, problems } = read('task,"Never closed,,4,1,,,,,,,,,', "task,Next,,4,1,,,,,,,,,");
    expect(tasks.map(({ title }) => title)).toEqual(['"Never closed', "Next"]);
    expect(problems.map(({ line }) => line)).toEqual([2]);
  });

  it("reads thousands of tasks of the same name", () => {
    const { tasks } = read(...Array.from({ length: 5_000 }, () => "task,A,,,,,,,,,,,,"));
    expect(new Set(tasks.map(({ key }) => key)).size).toBe(5_000);
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
