import { expect, it } from "vitest";
import { parseQuickAdd } from "#domain/quick-add/parse.ts";
import { toTaskInput } from "./to-task-input.ts";

const options = { now: new Date("2026-06-17T10:00:00Z"), zone: "Europe/Berlin" };
const read = (text: string, defaults = {}) =>
  toTaskInput(parseQuickAdd(text, options), text, defaults);

it("takes date, time, priority, project and labels out of the title", () => {
  expect(read("Call Ana tomorrow at 5pm p1 #work @phone")).toEqual({
    title: "Call Ana",
    dueDate: "2026-06-18",
    dueTime: "17:00",
    priority: 1,
    projectName: "work",
    labelNames: ["phone"],
  });
});

it("gives what the page gives, unless the line says otherwise", () => {
  const page = { projectId: "p1", dueDate: "2026-06-17" };
  expect(read("Water plants", page)).toEqual({ title: "Water plants", ...page });
  expect(read("Water plants tomorrow #home", page)).toEqual({
    title: "Water plants",
    dueDate: "2026-06-18",
    projectName: "home",
  });
});

it("keeps a line that is nothing but a date as its title", () => {
  expect(read("tomorrow").title).toBe("tomorrow");
});

it("keeps the rule of what repeats", () => {
  expect(read("Stand-up every weekday 9:00-9:15")).toMatchObject({
    title: "Stand-up",
    dueTime: "09:00",
    durationMinutes: 15,
    recurrence: { from: "schedule" },
  });
});
