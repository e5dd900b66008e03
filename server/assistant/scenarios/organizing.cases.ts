import type { Scenario } from "./scenario.ts";

const home = ["Trash | 2026-06-18 | every FREQ=WEEKLY;BYDAY=TH", "Tax return | @home"];

/** Repetition, projects, labels, filters and the history. */
export const organizing: Scenario[] = [
  {
    name: "one date of a repeating task is skipped",
    given: home,
    say: ["skip the trash this week"],
    after: ["Tax return | @home", "Trash | 2026-06-25 | every FREQ=WEEKLY;BYDAY=TH"],
  },
  {
    name: "a repetition ends, the task stays",
    given: home,
    say: ["stop repeating the trash"],
    after: ["Tax return | @home", "Trash | 2026-06-18"],
    says: "will not repeat any more",
  },
  {
    name: "a task begins to repeat",
    given: ["Water the ferns"],
    say: ["make water the ferns repeat every thursday"],
    after: ["Water the ferns | 2026-06-18 | every FREQ=WEEKLY;BYDAY=TH"],
  },
  {
    name: "a label is taken off one task",
    given: home,
    say: ["remove the label home from the tax return"],
    after: ["Tax return", "Trash | 2026-06-18 | every FREQ=WEEKLY;BYDAY=TH"],
  },
  {
    name: "a label is deleted only when the person approves",
    given: home,
    say: ["delete the label home"],
    approve: false,
    approvals: 1,
  },
  {
    name: "a project gets another name and its tasks stay in it",
    given: ["Buy ink | #Office"],
    say: ["rename the project Office to Studio"],
    after: ["Buy ink | #Studio"],
  },
  {
    name: "a project that does not exist is not renamed",
    given: ["Buy ink | #Office"],
    say: ["rename the project Garden to Yard"],
    says: "There is no project called",
  },
  {
    name: "a saved filter is made and nothing else changes",
    given: home,
    say: ["save a filter called Urgent: p1 & today"],
    says: "Saved the filter “Urgent”",
  },
  {
    name: "the history tells what was just done",
    given: ["Buy milk"],
    say: ["mark buy milk as done", "what did you change today?"],
    after: ["Buy milk | done"],
    says: "completed “Buy milk”",
  },
  {
    name: "a priority is set by its own frame",
    given: home,
    say: ["set the priority of the tax return to high"],
    after: ["Tax return | @home | p1", "Trash | 2026-06-18 | every FREQ=WEEKLY;BYDAY=TH"],
  },
  {
    name: "two amounts in one shift add up",
    given: ["Call the bank | 2026-06-18 09:00"],
    say: ["push call the bank back by a week and a day"],
    after: ["Call the bank | 2026-06-26 09:00"],
  },
  {
    name: "what was put off is moved",
    given: ["Call the bank | 2026-06-18 09:00"],
    say: ["put call the bank off until friday"],
    after: ["Call the bank | 2026-06-19 09:00"],
  },
  {
    name: "news is the reason, the request is what follows it",
    given: ["Buy eggs | #Shopping", "Buy milk | #Shopping"],
    say: ["I bought the eggs so take them off my list"],
    after: ["Buy milk | #Shopping"],
    approvals: 1,
  },
  {
    name: "a few words with a time are a note",
    say: ["dentist tues 3pm"],
    after: ["Dentist | 2026-06-23 15:00"],
  },
  {
    name: "what devices do is not noted",
    given: ["Buy milk"],
    say: ["open the garage door", "set a timer for ten minutes", "play some jazz"],
    says: "without a language model",
  },
  {
    name: "a day said out of the blue asks what there is then",
    given: ["Buy milk | 2026-06-18"],
    say: ["tomorrow"],
    says: "One open task",
  },
  {
    name: "the clock is that of the locale",
    say: ["remind me to call Bo tomorrow at 5pm"],
    after: ["Call Bo | 2026-06-18 17:00"],
    says: "5:00 PM",
  },
  {
    name: "the last change alone is taken back after several turns",
    say: ["add milk", "add eggs", "undo that"],
    after: ["Milk"],
  },
];
