import type { Scenario } from "./scenario.ts";

const list = [
  "Buy milk | 2026-06-18",
  "Clean the oven | 2026-06-15",
  "Book flights | 2026-06-24 | p1",
  "Oats | #Shopping",
  "Send the invoice | done",
];

/** Questions change nothing. */
export const talking: Scenario[] = [
  { name: "shows what is open", given: list, say: ["what's on my list?"], says: "4 open tasks" },
  { name: "shows a day", given: list, say: ["what do I have tomorrow?"], says: "Buy milk" },
  { name: "shows what is overdue", given: list, say: ["what's overdue?"], says: "Clean the oven" },
  {
    name: "shows what is late together with what is for today",
    given: [...list, "Call the dentist | 2026-06-17"],
    say: ["what is overdue or due today?"],
    says: "2 open tasks due by today",
  },
  {
    name: "shows what has no date",
    given: list,
    say: ["which tasks have no date?"],
    says: "Oats",
  },
  {
    name: "says for when nothing was found",
    given: list,
    say: ["is anything due on friday?"],
    says: "no open task on friday",
  },
  { name: "shows a list", given: list, say: ["what's on my shopping list?"], says: "Oats" },
  {
    name: "shows what is done",
    given: list,
    say: ["show completed tasks"],
    says: "Send the invoice",
  },
  {
    name: "shows what was done in a stretch of time",
    given: list,
    say: ["what did I finish today?"],
    says: "Send the invoice",
  },
  {
    name: "shows by priority",
    given: list,
    say: ["what are my high priority tasks?"],
    says: "Book flights",
  },
  {
    name: "finds by words",
    given: list,
    say: ["find my tasks about flights"],
    says: "Book flights",
  },
  {
    name: "says when there is nothing",
    given: list,
    say: ["do I have anything on friday?"],
    says: "no open task",
  },
  { name: "counts", given: list, say: ["how many tasks do I have?"], says: "4" },
  { name: "greets", given: list, say: ["hello"], says: "Hello" },
  { name: "helps", given: list, say: ["what can you do?"], says: "remind me" },
  { name: "takes thanks", given: list, say: ["thanks a lot!"], says: "welcome" },
  { name: "has nothing to confirm", given: list, say: ["yes"], says: "nothing waiting" },
  { name: "has nothing to undo", say: ["undo"], says: "nothing to undo", after: [] },
];
