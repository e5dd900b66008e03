import { useState } from "react";
import { Icon } from "#chatkit/element/icons/icon.tsx";
import type { WorkflowItem } from "#chatkit/protocol/items.ts";
import { type Translate, useText } from "../context.ts";
import { numbered } from "../parts/numbered.ts";
import { WorkTaskView } from "./work-task.tsx";

/** The steps of an answer: the latest in sight while it works, folded away when it is done. */
export function WorkflowView({ item, open }: { item: WorkflowItem; open: boolean }) {
  const t = useText();
  const { workflow } = item;
  const [chosen, setChosen] = useState<boolean>();
  const expanded = chosen ?? workflow.expanded;
  const current = workflow.tasks.at(-1);
  if (workflow.tasks.length === 0 && !open) return null;
  return (
    <div className="workflow">
      <button
        type="button"
        className="workflow-head"
        aria-expanded={expanded}
        onClick={() => setChosen(!expanded)}
      >
        {iconOf(item) && <Icon name={iconOf(item) ?? ""} />}
        <span className={open ? "shimmer" : ""} dir="auto">
          {open
            ? (current?.title ?? t(workflow.type === "reasoning" ? "thinking" : "working"))
            : summaryOf(item, t)}
        </span>
        <Icon name="chevron-right" />
      </button>
      {expanded && (
        <ol className="steps">
          {numbered(workflow.tasks).map(({ at, value: task }) => (
            <li key={at}>
              <WorkTaskView task={task} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function iconOf({ workflow: { summary, type } }: WorkflowItem): string | undefined {
  if (summary && "icon" in summary && summary.icon) return summary.icon;
  return type === "reasoning" ? "lightbulb" : undefined;
}

function summaryOf({ workflow: { summary, type } }: WorkflowItem, t: Translate): string {
  const reasoning = type === "reasoning";
  if (!summary) return t(reasoning ? "thought" : "worked");
  if ("title" in summary) return summary.title;
  if (summary.duration < 1) return t(reasoning ? "thought" : "worked");
  return t(reasoning ? "thoughtFor" : "workedFor", { seconds: summary.duration });
}
