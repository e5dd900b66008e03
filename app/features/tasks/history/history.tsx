import { ChevronRight } from "lucide-react";
import { useState } from "react";
import { Button } from "#app/ui/controls/button.tsx";
import { classNames } from "#app/ui/controls/class-names.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Spinner } from "#app/ui/feedback/spinner.tsx";
import { useHistoryText } from "#app/ui/text/history.ts";
import type { Task } from "#domain/task/task.ts";
import type { TaskCommands } from "../data/task-commands.ts";
import { HistoryEntry } from "./history-entry.tsx";
import { useHistory } from "./use-history.ts";

type HistoryProps = { task: Task; commands: TaskCommands };

/** Who changed what and when, each change with its undo; fetched when somebody wants to know. */
export function History({ task, commands }: HistoryProps) {
  const [isOpen, setOpen] = useState(false);
  const t = useHistoryText();
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
  const history = useHistory(task.id);
  const t = useHistoryText();
  // The button may go with the last page, so the focus goes on to what it has brought.
  const [broughtId, setBroughtId] = useState<string | null>(null);
  const showEarlier = async () => {
    const { data, isFetchNextPageError } = await history.fetchNextPage();
    if (!isFetchNextPageError) setBroughtId(data?.pages.at(-1)?.entries[0]?.id ?? null);
  };
  if (!history.data) return history.isError ? <Notice>{t.failed}</Notice> : <Spinner />;
  const entries = history.data.pages.flatMap((page) => page.entries);
  return (
    <>
      <ol aria-label={t.title} className="mt-1 flex flex-col gap-2.5">
        {entries.map((entry) => (
          <HistoryEntry
            key={entry.id}
            entry={entry}
            onUndo={() => commands.undoChange(entry.id)}
            ref={entry.id === broughtId ? focus : undefined}
          />
        ))}
      </ol>
      {history.isFetchNextPageError ? <Notice>{t.failed}</Notice> : null}
      {history.hasNextPage ? (
        <Button
          size="small"
          className="mt-3"
          busy={history.isFetchingNextPage}
          onClick={() => void showEarlier()}
        >
          {t.earlier}
        </Button>
      ) : null}
    </>
  );
}

function focus(element: HTMLElement | null) {
  element?.focus();
}
