import type { ImportInput } from "#domain/transfer/import.ts";

const header =
  "TYPE,CONTENT,DESCRIPTION,PRIORITY,INDENT,AUTHOR,RESPONSIBLE,DATE,DATE_LANG,TIMEZONE,DURATION,DURATION_UNIT,DEADLINE,DEADLINE_LANG";

type Given = Partial<
  Record<
    "description" | "priority" | "indent" | "date" | "language" | "minutes" | "deadline",
    string
  >
>;

function task(content: string, given: Given = {}): string {
  const { description = "", priority = "4", indent = "1", date = "", minutes = "" } = given;
  const { language = date && "en", deadline = "" } = given;
  const length = `${minutes},${minutes && "minute"}`;
  const due = `"${date}",${language},Europe/Berlin,${length},${deadline},${deadline && "en"}`;
  return `task,${content},${description},${priority},${indent},Ada (1),,${due}`;
}

const section = (name: string) => `section,${name},,,,,,,,,,,,`;
const comment = (text: string) => `note,${text},,,,Ada (1),,2026-05-04T10:00:00Z,en,,,,,`;

/** What somebody who has lived in Todoist for years takes with them: a file for each project. */
export const todoistBackup: readonly ImportInput[] = Object.entries({
  Inbox: [
    task("Call the bank @phone", { priority: "1", date: "Jun 15 10:00" }),
    task("Ask Ana about the key"),
    comment("Her number is in the book"),
    task("See the doctor", { date: "2026-06-17" }),
    task("Müll rausbringen", { date: "jeden Dienstag", language: "de" }),
  ],
  Home: [
    task("Water the plants", { date: "every! 3 days" }),
    task("Take out the bins", { date: "every tuesday at 7pm" }),
    task("Pay rent", { priority: "1", date: "every 1st" }),
    task("Back up the photos", { date: "every last day of the month" }),
    section("Garden"),
    task("Mow the lawn", { date: "every other saturday", description: "Not after rain" }),
    task("Sharpen the blades", { indent: "2" }),
    task("Empty the bag", { indent: "2" }),
    task("Repot the basil @weekend"),
  ],
  Work: [
    task("Stand-up", { priority: "2", date: "every weekday at 9:30", minutes: "15" }),
    task("Write the report @deep", { priority: "1", date: "Jun 18", deadline: "2026-06-19" }),
    comment("With the numbers of May"),
    task("Review the numbers", { date: "every friday 16:00" }),
    task("Plan the quarter", { date: "every 3 months" }),
    task("Send the invoice", { date: "every 15th" }),
  ],
}).map(([projectName, rows]) => ({
  format: "todoist",
  projectName,
  text: [header, "meta,view_style=list,,,,,,,,,,,,", ...rows].join("\r\n"),
}));
