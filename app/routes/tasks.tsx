import { HydrationBoundary } from "@tanstack/react-query";
import { useMemo } from "react";
import { StatusTabs } from "#app/features/tasks/list/status-tabs.tsx";
import { TaskList } from "#app/features/tasks/list/task-list.tsx";
import { viewFromPath } from "#app/features/tasks/model/view.ts";
import { QuickAdd } from "#app/features/tasks/quick-add/quick-add.tsx";
import { Page } from "#app/ui/shell/page.tsx";
import { useText } from "#app/ui/text/text.tsx";
import type { Route } from "./+types/tasks.ts";
import { prefetchTasks } from "./tasks.server.ts";

export function loader(args: Route.LoaderArgs) {
  return prefetchTasks(args);
}

/** From page to page within the app the cache answers at once, and the change stream keeps it true. */
export function clientLoader() {
  return { dehydratedState: null };
}

export default function Tasks({ params, loaderData }: Route.ComponentProps) {
  const { view: name, id } = params;
  const view = useMemo(() => viewFromPath(name, id) ?? { kind: "open" as const }, [name, id]);
  const texts = useText();
  const t = texts.tasks;
  return (
    <HydrationBoundary state={loaderData.dehydratedState}>
      <Page title={t.title} actions={<StatusTabs />}>
        <title>{`${t.title} · ${texts.shell.product}`}</title>
        {view.kind === "completed" ? null : <QuickAdd />}
        <div className="mt-4">
          <TaskList view={view} />
        </div>
      </Page>
    </HydrationBoundary>
  );
}
