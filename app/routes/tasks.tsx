import { useMemo } from "react";
import { Known } from "#app/api/known.tsx";
import { TaskPage } from "#app/features/tasks/list/task-page.tsx";
import { viewFromPath, viewPath } from "#app/features/tasks/model/view.ts";
import type { Route } from "./+types/tasks.ts";
import { prefetchTasks } from "./tasks.server.ts";

export function loader(args: Route.LoaderArgs) {
  return prefetchTasks(args);
}

/** From page to page within the app the cache answers at once, and the change stream keeps it true. */
export function clientLoader() {
  return { answers: null };
}

export default function Tasks({ params, loaderData }: Route.ComponentProps) {
  const { view: name, id } = params;
  const view = useMemo(() => viewFromPath(name, id) ?? { kind: "open" as const }, [name, id]);
  return (
    <Known answers={loaderData.answers}>
      <TaskPage key={viewPath(view)} view={view} />
    </Known>
  );
}
