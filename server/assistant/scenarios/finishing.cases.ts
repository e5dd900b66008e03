import type { Scenario } from "./scenario.ts";

const list = [
  "Buy milk | 2026-06-18",
  "Buy eggs | 2026-06-17",
  "Call the landlord",
  "Pay rent | 2026-06-17",
];
const [milk = "", eggs = "", landlord = "", rent = ""] = list;
const done = (line: string) => `${line} | done`;

export const finishing: Scenario[] = [
  {
    name: "completes by name",
    given: list,
    say: ["mark call the landlord as done"],
    after: [milk, eggs, done(landlord), rent],
  },
  {
    name: "completes what was told as news",
    given: list,
    say: ["I paid the rent"],
    after: [milk, eggs, landlord, done(rent)],
  },
  { name: "news about something else changes nothing", given: list, say: ["I called my sister"] },
  {
    name: "completes several named at once",
    given: list,
    say: ["complete pay rent and call the landlord"],
    after: [milk, eggs, done(landlord), done(rent)],
  },
  {
    name: "completes the second of a list",
    given: list,
    say: ["show my tasks", "mark the second one as done"],
    after: [milk, done(eggs), landlord, rent],
  },
  {
    name: "completes the first two of a list",
    given: list,
    say: ["show my tasks", "complete the first two"],
    after: [done(milk), done(eggs), landlord, rent],
  },
  {
    name: "completes the last of a list",
    given: list,
    say: ["list my tasks", "the last one is done"],
    after: [milk, eggs, landlord, done(rent)],
  },
  { name: "asks which when two fit", given: list, say: ["complete the buy task"], asks: true },
  {
    name: "completes the one that was chosen by its words",
    given: list,
    say: ["complete the buy task", "eggs"],
    after: [milk, done(eggs), landlord, rent],
  },
  {
    name: "completes the one that was chosen by its place",
    given: list,
    say: ["complete the buy task", "2"],
    after: [milk, done(eggs), landlord, rent],
  },
  {
    name: "completes everything of a day",
    given: list,
    say: ["complete everything due today"],
    after: [milk, done(eggs), landlord, done(rent)],
  },
  { name: "asks which without a name", given: list, say: ["complete a task"], asks: true },
  {
    name: "moves a repeating task on",
    given: ["Water plants | 2026-06-17 | every FREQ=WEEKLY;BYDAY=WE"],
    say: ["I watered the plants"],
    after: ["Water plants | 2026-06-24 | every FREQ=WEEKLY;BYDAY=WE"],
  },
  {
    name: "reopens",
    given: [done(landlord)],
    say: ["reopen call the landlord"],
    after: [landlord],
  },
  {
    name: "reopens what is not done after all",
    given: [done(landlord)],
    say: ["I didn't finish call the landlord"],
    after: [landlord],
  },
  {
    name: "deletes when that is approved",
    given: list,
    say: ["delete pay rent"],
    approvals: 1,
    after: [milk, eggs, landlord],
  },
  {
    name: "keeps everything when it is not approved",
    given: list,
    say: ["delete pay rent"],
    approve: false,
    approvals: 1,
  },
  {
    name: "deletes what it just made",
    given: list,
    say: ["remind me to buy ink", "delete it"],
    approvals: 1,
  },
  {
    name: "deletes all of a day",
    given: list,
    say: ["delete all tasks due today"],
    approvals: 1,
    after: [milk, landlord],
  },
  {
    name: "deletes from a list",
    given: ["Flour | #Baking", "Sugar | #Baking"],
    say: ["take flour off my baking list"],
    approvals: 1,
    after: ["Sugar | #Baking"],
  },
  {
    name: "never guesses what to delete",
    given: list,
    say: ["delete the buy task"],
    asks: true,
    approvals: 0,
  },
  {
    name: "asks about a task of another day",
    given: list,
    say: ["delete buy milk on friday"],
    asks: true,
    approvals: 0,
  },
  {
    name: "deletes nothing when none is meant",
    given: list,
    say: ["delete the buy task", "neither"],
    approvals: 0,
  },
  {
    name: "finds no such task",
    given: list,
    say: ["cancel my reminder about the opera"],
    approvals: 0,
    says: "no task",
  },
  { name: "undoes a deletion", given: list, say: ["delete pay rent", "undo that"] },
  { name: "undoes a completion", given: list, say: ["mark buy milk as done", "undo"] },
  {
    name: "undoes what was made",
    given: list,
    say: ["add cheese and ham to my shopping list", "undo that"],
  },
  {
    name: "brings back what was deleted",
    given: list,
    say: ["delete pay rent", "restore pay rent"],
  },
  {
    name: "takes the other one after a mistake",
    given: list,
    say: ["mark buy milk as done", "no, the eggs one"],
    after: [milk, done(eggs), landlord, rent],
  },
];
