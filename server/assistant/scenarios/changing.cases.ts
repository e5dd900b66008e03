import type { Scenario } from "./scenario.ts";

const list = [
  "Buy milk | 2026-06-18",
  "Buy bread | #Shopping",
  "Visit the dentist | 2026-06-19 09:30",
  "Write the report | 2026-06-17",
];
const [milk = "", bread = "", dentist = "", report = ""] = list;

export const changing: Scenario[] = [
  {
    name: "moves a task to a day",
    given: list,
    say: ["move the dentist to next monday"],
    after: [milk, bread, "Visit the dentist | 2026-06-22 09:30", report],
  },
  {
    name: "keeps the day when only the time changes",
    given: list,
    say: ["change the dentist to 11am"],
    after: [milk, bread, "Visit the dentist | 2026-06-19 11:00", report],
  },
  {
    name: "pushes by a stretch of time",
    given: list,
    say: ["push the report back a week"],
    after: [milk, bread, dentist, "Write the report | 2026-06-24"],
  },
  {
    name: "renames",
    given: list,
    say: ["rename buy bread to buy rolls"],
    after: [milk, "Buy rolls | #Shopping", dentist, report],
  },
  {
    name: "sets a priority",
    given: list,
    say: ["set the report to high priority"],
    after: [milk, bread, dentist, "Write the report | 2026-06-17 | p1"],
  },
  {
    name: "files a task elsewhere",
    given: list,
    say: ["move buy milk to my shopping list"],
    after: ["Buy milk | 2026-06-18 | #Shopping", bread, dentist, report],
  },
  {
    name: "labels",
    given: list,
    say: ["tag buy bread with errands"],
    after: [milk, "Buy bread | #Shopping | @errands", dentist, report],
  },
  {
    name: "takes a date away",
    given: list,
    say: ["remove the due date from buy milk"],
    after: ["Buy milk", bread, dentist, report],
  },
  {
    name: "adds a note",
    given: list,
    say: ["add a note to the report: use the new template"],
    after: [milk, bread, dentist, "Write the report | 2026-06-17 | note use the new template"],
  },
  {
    name: "keeps the rule of a repeating task",
    given: ["Feed the fish | 2026-06-17 | every FREQ=WEEKLY;BYDAY=WE"],
    say: ["move feed the fish to tomorrow"],
    after: ["Feed the fish | 2026-06-18 | every FREQ=WEEKLY;BYDAY=WE"],
  },
  {
    name: "makes a task repeat",
    given: ["Back up the laptop"],
    say: ["change back up the laptop to every friday"],
    after: ["Back up the laptop | 2026-06-19 | every FREQ=WEEKLY;BYDAY=FR"],
  },
  { name: "asks which of two", given: list, say: ["move buy to saturday"], asks: true },
  {
    name: "changes the one that was chosen",
    given: list,
    say: ["move buy to saturday", "the bread one"],
    after: [milk, "Buy bread | 2026-06-20 | #Shopping", dentist, report],
  },
  {
    name: "changes both when both were meant",
    given: list,
    say: ["move buy to saturday", "both"],
    after: ["Buy milk | 2026-06-20", "Buy bread | 2026-06-20 | #Shopping", dentist, report],
  },
  { name: "asks what should change", given: list, say: ["change the dentist task"], asks: true },
  {
    name: "takes the answer as the change",
    given: list,
    say: ["change the dentist task", "tomorrow at 10"],
    after: [milk, bread, "Visit the dentist | 2026-06-18 10:00", report],
  },
  {
    name: "moves what it was just told of",
    given: list,
    say: ["when is my dentist appointment?", "move it to friday next week"],
    after: [milk, bread, "Visit the dentist | 2026-06-26 09:30", report],
  },
  {
    name: "moves everything of a day",
    given: list,
    say: ["postpone everything due today to tomorrow"],
    after: [milk, bread, dentist, "Write the report | 2026-06-18"],
  },
  {
    name: "asks before changing more than five",
    given: [
      "A1 x | 2026-06-17",
      "B2 x | 2026-06-17",
      "C3 x | 2026-06-17",
      "D4 x | 2026-06-17",
      "E5 x | 2026-06-17",
      "F6 x | 2026-06-17",
    ],
    say: ["move everything due today to tomorrow"],
    approve: false,
    approvals: 1,
  },
  {
    name: "changes more than five when that is approved",
    given: [
      "A1 x | 2026-06-17",
      "B2 x | 2026-06-17",
      "C3 x | 2026-06-17",
      "D4 x | 2026-06-17",
      "E5 x | 2026-06-17",
      "F6 x | 2026-06-17",
    ],
    say: ["move everything due today to tomorrow"],
    approvals: 1,
    after: [
      "A1 x | 2026-06-18",
      "B2 x | 2026-06-18",
      "C3 x | 2026-06-18",
      "D4 x | 2026-06-18",
      "E5 x | 2026-06-18",
      "F6 x | 2026-06-18",
    ],
  },
  {
    name: "does not move what is not there",
    given: list,
    say: ["move the piano lesson to friday"],
    says: "no task",
  },
  {
    name: "instead of",
    given: list,
    say: ["remind me about the dentist thursday instead of friday"],
    after: [milk, bread, "Visit the dentist | 2026-06-18 09:30", report],
  },
];
