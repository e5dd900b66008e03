import { describe, expect, it } from "vitest";
import { clockTime, priority, taskTitle, zoneName } from "./task.ts";

describe("the fields of a task", () => {
  it.each(["00:00", "09:05", "23:59"])("take %s as a time of day", (time) => {
    expect(clockTime.safeParse(time).success).toBe(true);
  });

  it.each(["24:00", "9:05", "09:60", "09:05:00", ""])("refuse %j as a time of day", (time) => {
    expect(clockTime.safeParse(time).success).toBe(false);
  });

  it.each([
    ["Europe/Berlin", true],
    ["Asia/Kathmandu", true],
    ["UTC", true],
    ["Mars/Olympus", false],
    ["", false],
  ])("know whether %j is a zone", (zone, known) => {
    expect(zoneName.safeParse(zone).success).toBe(known);
    // The second answer comes from memory.
    expect(zoneName.safeParse(zone).success).toBe(known);
  });

  it("trim titles, and refuse empty ones and those of a book", () => {
    expect(taskTitle.parse("  Milk ")).toBe("Milk");
    expect(taskTitle.safeParse(" ").success).toBe(false);
    expect(taskTitle.safeParse("x".repeat(501)).success).toBe(false);
  });

  it.each([0, 5, 1.5, "1"])("refuse %j as a priority", (value) => {
    expect(priority.safeParse(value).success).toBe(false);
  });
});
