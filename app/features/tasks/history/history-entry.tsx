import { Undo2 } from "lucide-react";
import type { MouseEvent, Ref } from "react";
import { Link } from "react-router";
import { classNames } from "#app/ui/controls/class-names.ts";
import { IconButton } from "#app/ui/controls/icon-button.tsx";
import { formatInstant } from "#app/ui/format/dates.ts";
import { useFormat } from "#app/ui/format/format.tsx";
import { useHistoryText } from "#app/ui/text/history.ts";
import { useText } from "#app/ui/text/text.tsx";
import type { ActivityEntry } from "#domain/activity/activity.ts";
import { useCollections } from "../data/use-collections.ts";
import { historyDetails, historyText, isUndoable } from "./history-text.ts";

type HistoryEntryProps = {
  entry: ActivityEntry;
  onUndo: () => void;
  ref?: Ref<HTMLLIElement> | undefined;
};

/** One change: what it did, who made it and when, and the way to take it back. */
export function HistoryEntry({ entry, onUndo, ref }: HistoryEntryProps) {
  const t = useHistoryText();
  const { priorities, views } = useText().tasks;
  const { projectOf, labelsOf } = useCollections();
  const { locale } = useFormat();
  const what = historyText(entry, t);
  const details = historyDetails(entry, {
    texts: { ...t, priorities, inbox: views.inbox },
    locale,
    nameOf: (id) => (projectOf(id) ?? labelsOf([id])[0])?.name,
  });
  const undo = ({ currentTarget }: MouseEvent) => {
    // What is undone has no button any more: its entry keeps the focus.
    currentTarget.closest("li")?.focus();
    onUndo();
  };
  return (
    <li ref={ref} tabIndex={-1} className="flex items-start gap-2 rounded-sm text-sm">
      <div className="min-w-0 flex-1">
        <p className={classNames(entry.undoneBy !== null && "text-ink-faint line-through")}>
          {what}
        </p>
        {details.map((detail) => (
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
      {isUndoable(entry) ? <IconButton icon={Undo2} label={t.undo(what)} onClick={undo} /> : null}
    </li>
  );
}

function Author({ actor }: Pick<ActivityEntry, "actor">) {
  const t = useHistoryText().actors;
  if (actor.kind !== "assistant") return t[actor.kind];
  return (
    <Link to={`/chat/${actor.threadId}`} className="rounded-sm text-accent hover:underline">
      {t.assistant}
    </Link>
  );
}
