import { useQuery } from "@tanstack/react-query";
import { ChevronRight, Undo2 } from "lucide-react";
import { useState } from "react";
import { Link } from "react-router";
import { useApi } from "#app/api/api.tsx";
import { Button } from "#app/ui/controls/button.tsx";
import { classNames } from "#app/ui/controls/class-names.ts";
import { IconButton } from "#app/ui/controls/icon-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Spinner } from "#app/ui/feedback/spinner.tsx";
import { formatInstant } from "#app/ui/format/dates.ts";
import { useFormat } from "#app/ui/format/format.tsx";
import { useText } from "#app/ui/text/text.tsx";
import type { ActivityEntry } from "#domain/activity/activity.ts";
import type { Task } from "#domain/task/task.ts";
import type { TaskCommands } from "../data/task-commands.ts";
import { historyDetails, historyText, isUndoable } from "./history-text.ts";

type HistoryProps = { task: Task; commands: TaskCommands };

/** Who changed what and when, each change with its undo; fetched when somebody wants to know. */
export function History({ task, commands }: HistoryProps) {
  const [isOpen, setOpen] = useState(false);
  const t = useText().tasks.history;
  return (
    <section className="border-line border-t pt-3">
      <Button
        variant="quiet"
        size="small"
        aria-expanded={isOpen}
        className="-ml-2.5 gap-1"
        onClick={() => setOpen(!isOpen)}
      >
        <ChevronRight
          aria-hidden
          className={classNames("size-4 transition-transform", isOpen && "rotate-90")}
          strokeWidth={1.75}
        />
        {t.title}
      </Button>
      {isOpen ? <Entries task={task} commands={commands} /> : null}
    </section>
  );
}

function Entries({ task, commands }: HistoryProps) {
  const input = { entity: "task" as const, entityId: task.id };
  const { data, isError } = useQuery(useApi().activity.list.queryOptions(input));
  const t = useText().tasks.history;
  if (!data) return isError ? <Notice>{t.failed}</Notice> : <Spinner />;
  return (
    <ol className="mt-1 flex flex-col gap-2.5">
      {data.entries.map((entry) => (
        <Entry key={entry.id} entry={entry} onUndo={() => commands.undoChange(entry.id)} />
      ))}
    </ol>
  );
}

function Entry({ entry, onUndo }: { entry: ActivityEntry; onUndo: () => void }) {
  const texts = useText().tasks;
  const t = texts.history;
  const { locale } = useFormat();
  const what = historyText(entry, t);
  return (
    <li className="flex items-start gap-2 text-sm">
      <div className="min-w-0 flex-1">
        <p className={classNames(entry.undoneBy !== null && "text-ink-faint line-through")}>
          {what}
        </p>
        {historyDetails(entry, { texts, locale }).map((detail) => (
          <p key={detail} className="break-words text-ink-muted text-xs">
            {detail}
          </p>
        ))}
        <p className="text-ink-muted text-xs">
          <Author actor={entry.actor} />
          {" · "}
          <time dateTime={entry.createdAt.toISOString()}>
            {formatInstant(entry.createdAt, locale)}
          </time>
        </p>
      </div>
      {isUndoable(entry) ? <IconButton icon={Undo2} label={t.undo(what)} onClick={onUndo} /> : null}
    </li>
  );
}

function Author({ actor }: Pick<ActivityEntry, "actor">) {
  const t = useText().tasks.history.actors;
  if (actor.kind !== "assistant") return t[actor.kind];
  return (
    <Link to={`/chat/${actor.threadId}`} className="rounded-sm text-accent hover:underline">
      {t.assistant}
    </Link>
  );
}
