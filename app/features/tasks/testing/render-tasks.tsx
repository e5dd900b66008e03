import { render } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { Profiler } from "react";
import { createRoutesStub, useParams } from "react-router";
import { ApiProvider } from "#app/api/api.tsx";
import type { ApiClient } from "#app/api/client.ts";
import { FormatProvider } from "#app/ui/format/format.tsx";
import { Notes } from "#app/ui/overlays/notes.tsx";
import { todayIn } from "#domain/dates/zone.ts";
import { ArrangementsProvider } from "../arrange/arrangements.tsx";
import { LiveChanges } from "../data/live-changes.tsx";
import { Shortcuts } from "../keyboard/shortcuts.tsx";
import { MarkedTasksProvider } from "../list/marked-tasks.tsx";
import { TaskPage } from "../list/task-page.tsx";
import { viewFromPath, viewPath } from "../model/view.ts";
import { TaskNavigation } from "../navigation/task-navigation.tsx";
import { SubjectProvider } from "../palette/subject.tsx";

const readToday = (zone: string) => todayIn(zone, new Date());
const locale = { tag: "en-US", zone: "UTC", weekStart: 7 };

/** The list as the app shows it at a path, talking to the given server; and a person's hands. */
export function renderTasks(client: ApiClient, path = "/tasks") {
  let drawn = 0;
  const Routes = createRoutesStub([
    { path: "/tasks/:view?/:id?", Component: Tasks },
    { path: "/arrangements", action: () => null },
    { path: "/preferences", action: () => null },
    { path: "*", Component: Elsewhere },
  ]);
  const view = render(
    <FormatProvider locale={locale} today={readToday("UTC")} readToday={readToday}>
      <ApiProvider client={client}>
        <MarkedTasksProvider>
          <LiveChanges revision={0} />
          <Profiler id="tasks" onRender={() => drawn++}>
            <Routes initialEntries={[path]} />
          </Profiler>
          <Notes label="Notifications" />
        </MarkedTasksProvider>
      </ApiProvider>
    </FormatProvider>,
  );
  return { ...view, person: userEvent.setup(), timesDrawn: () => drawn };
}

function Tasks() {
  const { view: name, id } = useParams();
  const view = viewFromPath(name, id) ?? { kind: "open" as const };
  return (
    <ArrangementsProvider chosen={new Map()}>
      <SubjectProvider>
        <Shortcuts />
        <TaskNavigation />
        <TaskPage key={viewPath(view)} view={view} />
      </SubjectProvider>
    </ArrangementsProvider>
  );
}

/** Where links of the list lead that are no part of it, such as a conversation. */
function Elsewhere() {
  return null;
}
