import type { TurnContext } from "#server/assistant/context/turn-context.ts";
import type { Target } from "../language/request.ts";
import { readMoment } from "./time.ts";

/** What a search is for; the tool shows it while it works. */
export type Purpose = "show" | "update" | "complete" | "reopen" | "delete" | "restore";

/** The arguments of `find_tasks` for what a request is about, without its words. */
export function searchFor(target: Target, purpose: Purpose, context: TurnContext) {
  const period = readMoment(target.when, context);
  const until =
    period?.relation === "by" || period?.relation === "before" || period?.relation === "until";
  return {
    purpose,
    words: null as string | null,
    status:
      purpose === "restore"
        ? "trash"
        : target.state === "overdue"
          ? "open"
          : target.state === "any"
            ? "all"
            : target.state,
    due: target.state === "overdue" ? "overdue" : target.undated ? "none" : null,
    from: period && !until ? period.date : null,
    to: period && period.relation !== "after" && period.relation !== "from" ? period.endDate : null,
    project: target.list,
    label: target.label,
    priority: target.priority,
    repeating: target.repeat ? true : null,
    ids: null as string[] | null,
    limit: 100,
  };
}

/** "All tasks in home", where home is a project: its tasks, not those with that word in them. */
export function inProject(target: Target, { projects }: TurnContext): Target {
  const said = target.text?.toLowerCase();
  const project = projects.find((name) => name.toLowerCase() === said);
  return project && !target.list ? { ...target, text: null, list: project } : target;
}

/** Whether a request says anything by which tasks can be found. */
export const isNamed = (target: Target): boolean =>
  target.text !== null ||
  target.when !== null ||
  target.undated ||
  target.repeat !== null ||
  target.list !== null ||
  target.label !== null ||
  target.priority !== null ||
  target.state === "overdue";
