import type { WorkTask } from "#chatkit/protocol/tasks.ts";
import { Icon } from "../../icons/icon.tsx";
import { Markdown } from "../../markdown/markdown.tsx";
import { useText } from "../context.ts";
import { Spinner } from "../parts/spinner.tsx";
import { SourceLink } from "./sources.tsx";

/** One step of the assistant's work. */
export function WorkTaskView({ task }: { task: WorkTask }) {
  const t = useText();
  const title =
    task.title ?? (task.type === "web_search" ? (task.title_query ?? t("searchedWeb")) : undefined);
  return (
    <div className="step">
      <span className="step-mark">{markOf(task)}</span>
      <div className="step-body">
        {title && <p dir="auto">{title}</p>}
        {task.type === "web_search" && task.queries.length > 0 && (
          <ul className="queries">
            {task.queries.map((query) => (
              <li key={query}>
                <Icon name="search" />
                <span dir="auto">{query}</span>
              </li>
            ))}
          </ul>
        )}
        {"content" in task && task.content && <Markdown text={task.content} />}
        {"sources" in task && task.sources.length > 0 && (
          <ul className="sources">
            {task.sources.map((source, index) => (
              <li key={index}>
                <SourceLink source={source} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

function markOf(task: WorkTask) {
  if (task.status_indicator === "loading") return <Spinner />;
  if (task.status_indicator === "complete") return <Icon name="check" />;
  return <Icon name={(task.type === "custom" && task.icon) || icons[task.type]} />;
}

const icons: Record<WorkTask["type"], string> = {
  custom: "dot",
  web_search: "globe",
  thought: "lightbulb",
  file: "document",
  image: "square-image",
};
