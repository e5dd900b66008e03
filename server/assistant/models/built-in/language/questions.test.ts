import { describe, expect, it } from "vitest";
import type { Request } from "./request.ts";
import { understand } from "./understand.ts";

/** What each question asks for: a state or kind of task, a place, “words”, and in [] when. */
const questions = `
which tasks are due today => [today]
which tasks are due by friday => [by friday]
which tasks are late => overdue
which of my tasks are overdue => overdue
are any tasks overdue => overdue
is anything overdue => overdue
is anything due today => [today]
how many tasks are due this week => [this week]
how many tasks are open => all
how many tasks are completed => completed
how many tasks have I completed today => completed [today]
what tasks are there for tomorrow => [for tomorrow]
list everything that is overdue => overdue
show me all that is overdue => overdue
list everything that is due today => [today]
what remains for today => [for today]
what is left this week => [this week]
what did I do yesterday => completed [yesterday]
show what I have completed this week => completed [this week]
what should I do first today => [today]
what is overdue or due today => [by today]
show me what is due today or overdue => [by today]
which tasks are due today or overdue => [by today]
list everything that is overdue or due today => [by today]
show overdue and today's tasks => [by today]
what tasks have no date => undated
show my tasks without a due date => undated
tasks without a date => undated
which tasks are not scheduled => undated
what tasks repeat => repeating
which tasks are recurring => repeating
show my recurring tasks => repeating
list the repeating tasks for this week => repeating [for this week]
which tasks are p1 => p1
what are the p1 tasks this week => p1 [this week]
which tasks are in Home => “Home”
show tasks in Home due this week => “Home” [this week]
what is in the project Home => #Home
what is in the Home project => #Home
which tasks have the label errand => @errand
show tasks with the label errand => @errand
show tasks labeled errand => @errand
show me the tasks with notes about visa => “visa”
show tasks with milk in the title => “milk”
show tasks containing milk => “milk”
do any tasks mention milk => “milk”
anything late? => overdue
what have I missed => overdue
which tasks should be done by monday => [by monday]
what do I have left to do in project Work => #Work
show the shopping project => #shopping
show everything tagged errand => @errand
do I have any tasks with the errand label => @errand
show me my most important tasks => p1
what is my highest priority => p1
what's happening this weekend => [this weekend]
show unfinished tasks from yesterday => [from yesterday]
show tasks I finished last week => completed [last week]
how many tasks did I finish this month => completed [this month]
`;

const rows = questions
  .trim()
  .split("\n")
  .map((row) => row.split(" => "));

function asked(request: Request | undefined): string {
  if (request?.intent !== "list") return request?.intent ?? "nothing";
  const { state, undated, repeat, list, label, priority, text, when } = request.target;
  const said = [
    state === "open" ? null : state,
    undated ? "undated" : null,
    repeat ? "repeating" : null,
    list && `#${list}`,
    label && `@${label}`,
    priority && `p${priority}`,
    text && `“${text}”`,
    when && `[${when.replace(/^due /, "")}]`,
  ];
  return said.filter((one) => one !== null).join(" ") || "all";
}

describe("a question asks for", () => {
  it.each(rows)("%s", (question, meaning) => {
    const requests = understand(question ?? "");
    expect(requests.map(asked)).toEqual([meaning]);
  });
});
