import { useQuery } from "@tanstack/react-query";
import { Command } from "cmdk";
import { useDeferredValue } from "react";
import { useApiClient } from "#app/api/api.tsx";
import { useText } from "#app/ui/text/text.tsx";
import { DueBadge } from "../list/due-badge.tsx";
import { foundByServer } from "./rank.ts";

type FoundTasksProps = { text: string; onOpen: (id: string) => void };

/** Tasks that fit to the words, as the server finds them: typing errors included. */
export function FoundTasks({ text, onOpen }: FoundTasksProps) {
  const t = useText().tasks;
  const client = useApiClient();
  const query = useDeferredValue(text.trim());
  const { data } = useQuery({
    queryKey: ["found-tasks", query],
    queryFn: () => client.task.search.query({ query, includeCompleted: true, limit: 12 }),
    enabled: query.length > 1,
    placeholderData: (previous) => previous,
  });
  if (query.length <= 1 || !data) return null;
  return (
    <Command.Group heading={t.title}>
      {data.map((task) => (
        <Command.Item
          key={task.id}
          value={task.id}
          keywords={[foundByServer]}
          onSelect={() => onOpen(task.id)}
        >
          <span className={task.completedAt ? "text-ink-faint line-through" : undefined}>
            {task.title}
          </span>
          <span className="ml-auto text-xs">
            <DueBadge task={task} />
          </span>
        </Command.Item>
      ))}
    </Command.Group>
  );
}
