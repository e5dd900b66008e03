import { nameKey } from "#domain/project/project.ts";
import { readCsv } from "./csv.ts";
import { emptyPlan, type ImportPlan, type PlannedTask } from "./plan.ts";
import { readComment } from "./read-todoist-comment.ts";
import { type Row, readTodoistTask } from "./read-todoist-task.ts";

type Options = {
  /** The file's tasks go into a project of this name: Todoist exports one file per project. */
  projectName: string;
  now: Date;
  zone: string;
};

/**
 * Reads Todoist's CSV of one project
 * (https://todoist.com/help/articles/format-a-csv-file-to-import-into-todoist-UVUXTmm6).
 * Indents become subtasks, comments join the notes, and a section becomes a task above its own.
 * What is Todoist's inbox lands in ours.
 */
export function readTodoist(text: string, options: Options): ImportPlan {
  const plan = emptyPlan();
  const [header, ...records] = readCsv(text);
  const columns = header?.fields.map((name) => name.trim().toLowerCase()) ?? [];
  if (!columns.includes("type") || !columns.includes("content")) {
    const message = "This is no Todoist export: it has no columns TYPE and CONTENT.";
    plan.problems.push({ line: 1, message });
    return plan;
  }
  const name = options.projectName.trim();
  const isInbox = nameKey(name) === "inbox";
  if (!isInbox) {
    plan.projects.push({ key: nameKey(name), name, color: undefined, archivedAt: null });
  }
  /** The tasks that the next row could be below: the section first, then one for each indent. */
  let above: PlannedTask[] = [];
  let inSection = false;
  const wanted = new Map<string, number>();
  /** What the next comment was said about; null when that was not taken over. */
  let last: PlannedTask | null = null;
  for (const { line, fields, unclosed } of records) {
    const row: Row = Object.fromEntries(
      columns.map((column, index) => [column, fields[index]?.trim() ?? ""]),
    );
    const report = (message: string) => plan.problems.push({ line, message });
    if (unclosed) report("A quote in this row is never closed; look whether the row is whole.");
    if (row.type === "note") {
      const comment = readComment(row.content ?? "");
      if (last) last.notes = [last.notes, comment].filter(Boolean).join("\n\n");
      else report(`This comment belongs to no task and is left out: “${comment.slice(0, 80)}”`);
    } else if (row.type === "section" || row.type === "task") {
      inSection = inSection || row.type === "section";
      const indent = Math.max(1, Number.parseInt(row.indent ?? "", 10) || 1);
      const level = row.type === "section" ? 0 : indent - 1 + (inSection ? 1 : 0);
      above = above.slice(0, level);
      const parent = above.at(-1) ?? null;
      last = readTodoistTask(row, { ...options, parent, plan, line, report, wanted });
      if (!last) continue;
      plan.tasks.push(last);
      above.push(last);
    } else if (row.type !== "meta" && row.content) {
      report(`A row of the type “${row.type}” is not known: “${row.content.slice(0, 80)}”`);
    }
  }
  return plan;
}
