import type { ReactNode } from "react";
import { Link } from "react-router";
import { Button } from "#app/ui/controls/button.tsx";
import { useFormat } from "#app/ui/format/format.tsx";
import { useText } from "#app/ui/text/text.tsx";
import type { ListedTask } from "#domain/task/list.ts";
import { maxTaskIds } from "#domain/task/max-task-ids.ts";
import type { TaskCommands } from "../data/task-commands.ts";
import type { Collections } from "../data/use-collections.ts";
import type { More } from "../data/use-task-list.ts";
import { relativeDay, restOfDay } from "../model/due-text.ts";
import type { Section, Shared } from "../model/sections.ts";
import { viewPath } from "../model/view.ts";

type SectionHeadingProps = {
  id: string;
  section: Section;
  /** What loads the rest of the list; null when all of it is loaded. */
  more: More;
  commands: TaskCommands;
  collections: Collections;
};

/** What the rows below it share, how many they are, and what can be done to all of them. */
export function SectionHeading(props: SectionHeadingProps) {
  const { id, section, more, commands, collections } = props;
  const t = useText().tasks;
  const heading = useHeading(section.shared, collections);
  const { today } = useFormat();
  const reschedule = async () => {
    const isOverdue = ({ dueDate }: ListedTask) => dueDate !== null && dueDate < today;
    const tasks = section.rows.map(({ task }) => task);
    const all = more ? [...tasks, ...(await more.loadWhile(isOverdue))] : tasks;
    commands.many.edit(all.slice(0, maxTaskIds), { dueDate: today });
  };
  return (
    <div className="flex min-h-8 items-end justify-between gap-3 pt-6 pb-1.5 group-first/section:pt-0">
      <h2 id={id} className="font-semibold text-sm" suppressHydrationWarning>
        {heading}
        {more === null && section.rows.length > 0 ? (
          <span aria-hidden className="ml-2 font-normal text-ink-faint text-xs tabular-nums">
            {section.rows.length}
          </span>
        ) : null}
      </h2>
      {section.shared.kind === "overdue" ? (
        <Button variant="quiet" size="small" className="-my-1.5" onClick={() => void reschedule()}>
          {t.sections.rescheduleAll}
        </Button>
      ) : null}
    </div>
  );
}

/** What a section is called. */
function useHeading(shared: Shared, { projectOf, labelsOf }: Collections): ReactNode {
  const t = useText().tasks;
  const { today, locale } = useFormat();
  switch (shared.kind) {
    case "nothing":
      return null;
    case "overdue":
    case "today":
    case "noDate":
    case "noLabel":
      return t.sections[shared.kind];
    case "priority":
      return t.priorities[shared.priority];
    case "day": {
      const day = relativeDay(shared.day, { today, locale, words: t.relative });
      const date = restOfDay(shared.day, { today, locale });
      return (
        <>
          {day} <span className="ml-1 font-normal text-ink-muted">{date}</span>
        </>
      );
    }
    case "label":
      return labelsOf([shared.id])[0]?.name ?? t.views.labels;
    case "project":
      return (
        <Link
          to={viewPath({ kind: "project", id: shared.id })}
          className="target inline-flex items-center hover:text-accent"
        >
          {projectOf(shared.id)?.name ?? t.fields.project}
        </Link>
      );
  }
}
