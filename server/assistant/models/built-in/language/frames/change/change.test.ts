import { describe, expect, it } from "vitest";
import {
  anything,
  type Change,
  type Target,
} from "#server/assistant/models/built-in/language/request.ts";
import { readChange } from "./change.ts";

const on = (when: string): Change => ({ kind: "date", when, repeat: null });
const pointed: Partial<Target> = { reference: { kind: "it" } };
const named = (text: string): Partial<Target> => ({ text });

const read: [string, Partial<Target>, Change][] = [
  [
    "add a note to the plumber task: ring twice",
    named("plumber"),
    { kind: "note", note: "ring twice" },
  ],
  [
    "add a note saying ring twice to the plumber task",
    named("plumber"),
    { kind: "note", note: "ring twice" },
  ],
  ["add ring twice to the plumber task", named("plumber"), { kind: "note", note: "ring twice" }],
  ["edit dinner task to say 8 guests", named("dinner"), { kind: "note", note: "8 guests" }],
  ["rename buy milk to buy rolls", named("buy milk"), { kind: "title", title: "buy rolls" }],
  [
    "change the title of buy milk to buy rolls",
    named("buy milk"),
    { kind: "title", title: "buy rolls" },
  ],
  ["change buy milk to buy oat milk", named("buy milk"), { kind: "title", title: "buy oat milk" }],
  ["change milk from skimmed to whole", named("milk"), { kind: "title", title: "whole" }],
  ["update the name of it to walk the dog", pointed, { kind: "title", title: "walk the dog" }],
  ["remove the deadline from the essay", named("essay"), { kind: "clear-date" }],
  ["tag the receipts with taxes", named("receipts"), { kind: "label", label: "taxes" }],
  ["add the label diy to buy paint", named("buy paint"), { kind: "label", label: "diy" }],
  [
    "change the dentist to my health list",
    named("dentist"),
    { kind: "list", list: "health", certain: true },
  ],
  ["change the essay to p1", named("essay"), { kind: "priority", priority: 1 }],
  ["make it p1", pointed, { kind: "priority", priority: 1 }],
  ["take the dentist and move it to friday", named("dentist"), on("friday")],
  ["change it to 6", pointed, on("at 6")],
  ["change it to every monday", pointed, { kind: "date", when: "", repeat: "every monday" }],
  ["set it to friday", pointed, on("friday")],
  ["make both to friday", { all: true, reference: { kind: "them", count: 2 } }, on("friday")],
  ["remind me to call mom on friday instead", named("call mom"), on("on friday")],
  ["move the dentist to friday instead of thursday", named("dentist"), on("friday")],
  ["set the gym to start at 7 instead", named("gym"), on("at 7")],
  ["change the gym tomorrow instead", named("gym"), on("tomorrow")],
  ["change the time to 5pm for the dentist", named("dentist"), on("5pm")],
  ["change the time from 4pm to 5pm for the dentist", named("dentist"), on("5pm")],
  ["move my dentist reminder until monday because i am ill", named("dentist"), on("monday")],
  ["change my dentist appointment tomorrow", named("dentist appointment"), on("tomorrow")],
  [
    "change the dentist from monday to tuesday",
    { text: "dentist", when: "from monday" },
    on("tuesday"),
  ],
  ["change from monday to tuesday", { when: "from monday" }, on("tuesday")],
  ["change the date from monday to tuesday", {}, on("tuesday")],
  ["put all the reminders on monday to tuesday", { when: "on monday", all: true }, on("tuesday")],
  ["put all my tasks on friday", { all: true }, on("friday")],
  ["set all the tasks to high priority", { all: true }, { kind: "priority", priority: 1 }],
];

describe("readChange", () => {
  it.each(read)("reads what and how: %s", (text, target, change) => {
    expect(readChange(text)).toEqual({
      intent: "update",
      target: { ...anything, ...target },
      change,
    });
  });

  it("knows that a change was asked for which was not said", () => {
    expect(readChange("change the dentist reminder")).toMatchObject({
      target: { text: "dentist" },
      change: { kind: "unsaid" },
    });
  });

  it.each([
    "change the sheets",
    "make it blue",
    "change it to blue",
    "set the table for friday",
    "put all my tasks on the shelf",
    "set a task to pay rent to high priority",
    "add buy milk",
  ])("leaves to others what changes no task: %s", (text) => {
    expect(readChange(text)).toBeNull();
  });
});
