import { backup, type StoredTask, storedTask } from "./backup.ts";
import { emptyPlan, type ImportPlan, type PlannedTask } from "./plan.ts";

/**
 * Reads our own export. A task that is not one is reported by its number, counted on from
 * `tasksBefore`; the others are taken.
 */
export function readBackup(text: string, tasksBefore: number): ImportPlan {
  const plan = emptyPlan();
  const parsed = backup.safeParse(parseJson(text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue?.path.join(".") || "file";
    plan.problems.push({ line: null, message: `This is no TaskPilot export: ${where} is wrong.` });
    return plan;
  }
  const { projects, labels, filters, tasks } = parsed.data;
  plan.projects = projects.map(({ id, ...project }) => ({ key: id, ...project }));
  plan.labels = labels.map(({ id, ...label }) => ({ key: id, ...label }));
  plan.filters = filters;
  const known = new Set<string>();
  tasks.forEach((value, index) => {
    const task = storedTask.safeParse(value);
    if (task.success) {
      plan.tasks.push(toPlanned(task.data, known));
      known.add(task.data.id);
      return;
    }
    const field = task.error.issues[0]?.path.join(".") || "all of it";
    plan.problems.push({
      line: null,
      message: `Task ${tasksBefore + index + 1} cannot be read: ${field} is wrong.`,
    });
  });
  return plan;
}

/** A subtask whose parent is not there before it becomes a task of its own. */
function toPlanned(task: StoredTask, known: ReadonlySet<string>): PlannedTask {
  const { id, parentId, projectId, labelIds, position: _position, ...fields } = task;
  return {
    ...fields,
    key: id,
    line: null,
    parentKey: parentId !== null && known.has(parentId) ? parentId : null,
    projectKey: projectId,
    labelKeys: labelIds,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
