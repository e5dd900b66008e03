import type { ReactNode } from "react";
import { useId } from "react";
import { Link } from "react-router";
import { Button } from "#app/ui/controls/button.tsx";
import { formatDay } from "#app/ui/format/dates.ts";
import { useFormat } from "#app/ui/format/format.tsx";
import { useText } from "#app/ui/text/text.tsx";
import type { TaskCommands } from "../data/task-commands.ts";
import { useCollections } from "../data/use-collections.ts";
import { relativeDay } from "../model/due-text.ts";
import type { Section, Shared } from "../model/sections.ts";
import { viewPath } from "../model/view.ts";

type TaskSectionProps = { section: Section; commands: TaskCommands; children: ReactNode };

/** Some rows and what they share. */
export function TaskSection({ section, commands, children }: TaskSectionProps) {
  const id = useId();
  const t = useText().tasks;
  const heading = useHeading(section.shared);
  const { today } = useFormat();
  if (heading === null) {
    return (
      <ul aria-label={t.list} data-section={section.key} className="flex flex-col">
        {children}
      </ul>
    );
  }
  const reschedule = () =>
    commands.many.edit(
      section.rows.map(({ task }) => task),
      { dueDate: today },
    );
  return (
    <section aria-labelledby={id} className="mt-6 first:mt-0">
      <div className="flex min-h-8 items-center justify-between gap-3">
        <h2 id={id} className="font-semibold text-sm" suppressHydrationWarning>
          {heading}
        </h2>
        {section.shared.kind === "overdue" ? (
          <Button variant="quiet" size="small" onClick={reschedule}>
            {t.sections.rescheduleAll}
          </Button>
        ) : null}
      </div>
      <ul aria-labelledby={id} data-section={section.key} className="flex flex-col">
        {children}
      </ul>
    </section>
  );
}

/** What a section is called; null for one that speaks for itself. */
function useHeading(shared: Shared): ReactNode {
  const t = useText().tasks;
  const { today, locale } = useFormat();
  const { projectOf } = useCollections();
  switch (shared.kind) {
    case "nothing":
      return null;
    case "overdue":
    case "today":
      return t.sections[shared.kind];
    case "day": {
      const day = relativeDay(shared.day, { today, locale, words: t.relative });
      const date = formatDay(shared.day, locale);
      return (
        <>
          {day} <span className="ml-1 font-normal text-ink-muted">{date}</span>
        </>
      );
    }
    case "project":
      return (
        <Link to={viewPath({ kind: "project", id: shared.id })} className="hover:text-accent">
          {projectOf(shared.id)?.name ?? t.fields.project}
        </Link>
      );
  }
}
