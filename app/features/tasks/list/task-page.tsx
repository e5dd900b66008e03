import { Suspense, useMemo, useReducer } from "react";
import { useSearchParams } from "react-router";
import { IconButton } from "#app/ui/controls/icon-button.tsx";
import { useFormat } from "#app/ui/format/format.tsx";
import { SelectIcon } from "#app/ui/icons/list.ts";
import { lazyPart } from "#app/ui/shell/lazy-part.ts";
import { Page } from "#app/ui/shell/page.tsx";
import { useText } from "#app/ui/text/text.tsx";
import { addDays } from "#domain/dates/calendar.ts";
import type { CreateTaskInput } from "#domain/task/create.ts";
import { ArrangeButton } from "../arrange/arrange-button.tsx";
import { select } from "../bulk/selection.ts";
import { ViewMenu } from "../collections/view-menu.tsx";
import type { TaskView } from "../model/view.ts";
import { useViewTitle } from "../navigation/use-view-title.ts";
import { QuickAdd } from "../quick-add/quick-add.tsx";
import { TaskList } from "./task-list.tsx";

/** Loaded when the first task is opened. */
const TaskDetails = lazyPart(async () => (await import("../details/task-details.tsx")).TaskDetails);

/** One view of the list, with the field to add to it. */
export function TaskPage({ view }: { view: TaskView }) {
  const texts = useText();
  const { today } = useFormat();
  const title = useViewTitle(view);
  const defaults = useMemo(() => defaultsOf(view, today), [view, today]);
  const [selection, onSelection] = useReducer(select, null);
  const [search, setSearch] = useSearchParams();
  const openId = search.get("task");
  // Where none can be made none is open, and what is done to many is done to open ones.
  const canPick = defaults !== null;
  return (
    <Page
      title={title}
      actions={
        <>
          <ArrangeButton view={view} />
          <ViewMenu view={view} />
          {canPick ? (
            <IconButton
              icon={SelectIcon}
              label={texts.tasks.select}
              aria-pressed={selection !== null}
              onClick={() => onSelection({ kind: selection ? "clear" : "start" })}
            />
          ) : null}
        </>
      }
      hasPanel={openId !== null}
    >
      <title>{`${title} · ${texts.shell.product}`}</title>
      {defaults ? <QuickAdd defaults={defaults} /> : null}
      <div className="mt-4">
        <TaskList
          view={view}
          selection={selection}
          onSelection={canPick ? onSelection : pickNothing}
        />
      </div>
      {openId === null ? null : (
        <Suspense>
          <TaskDetails
            key={openId}
            taskId={openId}
            onOpen={(id) => setSearch({ task: id }, { preventScrollReset: true })}
            onClose={() => setSearch({}, { preventScrollReset: true })}
          />
        </Suspense>
      )}
    </Page>
  );
}

const pickNothing = () => undefined;

/** What a task made on a page gets so that it shows up there; null where none can be made. */
function defaultsOf(view: TaskView, today: string): Partial<CreateTaskInput> | null {
  switch (view.kind) {
    case "today":
      return { dueDate: today };
    case "upcoming":
      return { dueDate: addDays(today, 1) };
    case "project":
      return { projectId: view.id };
    case "label":
      return { labelIds: [view.id] };
    case "completed":
    case "trash":
      return null;
    default:
      return {};
  }
}
