import { Icon } from "#chatkit/element/icons/icon.tsx";
import { Markdown } from "#chatkit/element/markdown/markdown.tsx";
import type { WorkTask } from "#chatkit/protocol/tasks.ts";
import { useText } from "../context.ts";
import { numbered } from "../parts/numbered.ts";
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
            {numbered<SourceOf>(task.sources).map(({ at, value: source }) => (
              <li key={at}>
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

type SourceOf = Extract<WorkTask, { sources: unknown }>["sources"][number];

const icons: Record<WorkTask["type"], string> = {
  custom: "dot",
  web_search: "globe",
  thought: "lightbulb",
  file: "document",
  image: "square-image",
};
