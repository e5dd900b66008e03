import { describe, expect, it } from "vitest";
import type { Change, Request } from "./request.ts";
import { understand } from "./understand.ts";

/** What each command does, and to which tasks: a state, a place, “words”, and in [] when. */
const commands = `
move all p1 tasks to friday => p1 -> friday
move my p2 tasks for today to monday => p2 [for today] -> monday
change the essay to p1 => “essay” -> p1
move everything overdue to tomorrow => overdue -> tomorrow
move all overdue or due today tasks to monday => [due by today] -> monday
push all of today's tasks to tomorrow => [today] -> tomorrow
complete all overdue and today's tasks => complete [due by today]
make the report due friday at 5 => “report” -> friday at 5
set the tax return due tomorrow => “tax return” -> tomorrow
move the tasks in Home to Work => “Home” -> #Work
move all tasks labeled errand to Home => @errand -> #Home
move the report to Work => “report” -> #Work
move it to Work => it -> #Work
put the report in the project Work => “report” -> #Work!
move the report to the Work project => “report” -> #Work!
move the report into project Work => “report” -> #Work!
make buy boxes a subtask of move house => “buy boxes” -> below “move house”
put buy boxes under move house => “buy boxes” -> below “move house”
move buy boxes under the move house task => “buy boxes” -> below “move house”
add buy boxes to move house as a subtask => create “buy boxes” below “move house”
add buy boxes as a subtask of move house => create “buy boxes” below “move house”
add buy milk, call Bob and pay rent => create “buy milk”, “call Bob”, “pay rent”
add buy milk, eggs and bread => create “buy milk, eggs and bread”
create tasks for milk, bread and eggs => create “milk”, “bread”, “eggs”
what changed this week => history [this week]
what did you change today => history [today]
move the picnic to saturday => “picnic” -> saturday
file the report under Work => “report” -> #Work
put it in Work => it -> #Work
move the report back to the inbox => “report” -> #inbox!
check off everything for today => complete [for today]
clear the report from my list => delete
move to New York => none
`;

const rows = commands
  .trim()
  .split("\n")
  .map((row) => row.split(" => "));

function told(request: Request): string {
  switch (request.intent) {
    case "create":
      return `create ${request.drafts
        .map(({ title, parent }) => `“${title}”${parent ? ` below “${parent}”` : ""}`)
        .join(", ")}`;
    case "update":
      return `${aim(request)} -> ${become(request.change)}`;
    case "complete":
    case "history":
      return `${request.intent} ${aim(request)}`.trim();
    default:
      return request.intent;
  }
}

function aim({ target }: Extract<Request, { target: unknown }>): string {
  const said = [
    target.reference?.kind,
    target.state === "open" ? null : target.state,
    target.label && `@${target.label}`,
    target.priority && `p${target.priority}`,
    target.text && `“${target.text}”`,
    target.when && `[${target.when}]`,
  ];
  return said.filter((one) => one).join(" ");
}

function become(change: Change): string {
  switch (change.kind) {
    case "date":
      return change.when;
    case "priority":
      return `p${change.priority}`;
    case "list":
      return `#${change.list}${change.certain ? "!" : ""}`;
    case "parent":
      return `below “${change.parent}”`;
    default:
      return change.kind;
  }
}

describe("a command", () => {
  it.each(rows)("%s", (command, meaning) => {
    expect(understand(command ?? "").map(told)).toEqual([meaning]);
  });
});
