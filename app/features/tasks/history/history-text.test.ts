import { describe, expect, it } from "vitest";
import { history } from "#app/ui/text/en/history.ts";
import { tasks } from "#app/ui/text/en/tasks.ts";
import type { ActivityEntry } from "#domain/activity/activity.ts";
import { historyDetails, historyText } from "./history-text.ts";

const locale = { tag: "en-US", zone: "UTC", weekStart: 7 };
const texts = { ...history, priorities: tasks.priorities, inbox: tasks.views.inbox };
const names: Record<string, string> = { p1: "Garden", l1: "home", l2: "errand" };
const reader = { texts, locale, nameOf: (id: string) => names[id] };
const entry = (given: Partial<ActivityEntry>): ActivityEntry => ({
  ...{ id: "a", revision: 1, groupId: "g", actor: { kind: "user" }, entity: "task" },
  ...{ entityId: "t", verb: "update", before: {}, after: {}, undoOf: null, undoneBy: null },
  createdAt: new Date(0),
  ...given,
});

describe("a change in words", () => {
  it("tells what each field was and became", () => {
    const weekly = { rule: "FREQ=WEEKLY;BYDAY=MO", from: "schedule", anchor: "2030-01-07" };
    const changed = entry({
      before: { title: "A", dueTime: null, recurrence: null, position: "a0", notes: "old" },
      after: { title: "B".repeat(80), dueTime: "09:30", recurrence: weekly, position: "a1" },
    });
    expect(historyText(changed, texts)).toBe("Changed title, time, repetition, and notes");
    expect(historyDetails(changed, reader)).toEqual([
      `title: “A” → “${"B".repeat(59)}…”`,
      "time: none → 9:30 AM",
      "repetition: none → every Monday",
    ]);
  });

  it("tells of a zone only where it was chosen by itself", () => {
    const chosen = entry({
      before: { dueZone: "America/New_York", durationMinutes: null },
      after: { dueZone: "Asia/Tokyo", durationMinutes: 90 },
    });
    expect(historyText(chosen, texts)).toBe("Changed time zone and duration");
    expect(historyDetails(chosen, reader)).toEqual([
      "time zone: America/New York → Asia/Tokyo",
      "duration: none → 90 minutes",
    ]);
    const timed = entry({
      before: { dueTime: null, dueZone: null },
      after: { dueTime: "09:30", dueZone: "Asia/Tokyo" },
    });
    expect(historyText(timed, texts)).toBe("Changed time");
    expect(historyDetails(timed, reader)).toEqual(["time: none → 9:30 AM"]);
  });

  it("names the projects and labels, those that are gone apart", () => {
    const placed = entry({
      before: { projectId: null, labelIds: [] },
      after: { projectId: "p1", labelIds: ["l1", "l2"] },
    });
    expect(historyDetails(placed, reader)).toEqual([
      "project: Inbox → Garden",
      "labels: none → home and errand",
    ]);
    const moved = entry({ before: { projectId: "p9" }, after: { projectId: null } });
    expect(historyDetails(moved, reader)).toEqual(["project: one that is gone → Inbox"]);
  });

  it("says no more than that where a task was made or nothing is to be told", () => {
    const { create, update } = texts.verbs;
    const made = entry({ verb: "create", before: null, after: { title: "A" } });
    expect(historyText(made, texts)).toBe(create);
    expect(historyDetails(made, reader)).toEqual([]);
    const moved = entry({ before: { position: "a" }, after: { position: "b" } });
    expect(historyText(moved, texts)).toBe(update);
    expect(historyDetails(moved, reader)).toEqual([]);
  });
});
