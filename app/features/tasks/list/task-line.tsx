import { type CSSProperties, memo } from "react";
import { classNames } from "#app/ui/controls/class-names.ts";
import type { ListedTask } from "#domain/task/list.ts";
import type { TaskCommands } from "../data/task-commands.ts";
import type { Collections } from "../data/use-collections.ts";
import type { Drop } from "../drag/drop.ts";
import type { Edits, OnEdit } from "../editing/use-edits.ts";
import type { TreeRow } from "../model/tree.ts";
import { likelyRowHeight } from "../window/likely-height.ts";
import { indentOf, TaskRow } from "./task-row.tsx";
import { TrashedRow } from "./trashed-row.tsx";

type TaskLineProps = {
  row: TreeRow;
  /** Its place among all lines, headings too. */
  index: number;
  /** The space left out before it, in pixels. */
  gap: number;
  isLast: boolean;
  /** Its place in its section and how many stand there (-1: nobody knows yet), when lines are left out. */
  place: number | undefined;
  size: number | undefined;
  measure: ((line: HTMLElement | null) => void) | undefined;
  isMarked: boolean;
  isDragged: boolean;
  /** Where a dragged row would go, if that is beside this one. */
  drop: Drop | null;
  /** Whether it is picked out; null while nothing is being picked. */
  isSelected: boolean | null;
  onSelect: (id: string) => void;
  edit: ReturnType<Edits["get"]>;
  onEdit: OnEdit;
  withinProject: string | null;
  commands: TaskCommands;
  collections: Collections;
};

/** The line of one task; drawn anew only when something about it has changed. */
export const TaskLine = memo(function TaskLine(props: TaskLineProps) {
  const { row, drop, place, size } = props;
  const { task, depth } = row;
  return (
    <li
      ref={props.measure}
      data-index={props.index}
      data-task={task.id}
      // Of the section, not of what is drawn of it: a line must not change as it scrolls by.
      data-last={props.isLast || undefined}
      data-swipeable={task.deletedAt === null && task.completedAt === null ? "" : undefined}
      style={{
        ...(props.measure ? { marginBlockStart: props.gap } : likelyHeightOf(task)),
        ...(drop && indentOfDrop(drop)),
      }}
      aria-setsize={size}
      aria-posinset={place}
      className={classNames(
        "group/line -mx-2 scroll-my-24",
        // What changes in one line asks nothing of the others; a measured one is near the view anyway.
        props.measure ? "contain-content" : "drawn-near-view",
        props.isMarked && "animate-mark rounded-md",
        props.isDragged && "opacity-45",
        drop && classNames("relative", dropLine[drop.edge]),
      )}
    >
      {task.deletedAt ? (
        <TrashedRow task={task} commands={props.commands} />
      ) : (
        <TaskRow
          task={task}
          depth={depth}
          commands={props.commands}
          collections={props.collections}
          withinProject={props.withinProject}
          isSelected={props.isSelected}
          onSelect={props.onSelect}
          edit={props.edit}
          onEdit={props.onEdit}
        />
      )}
    </li>
  );
});

/** Where a dragged row would go: a line as far in as it would stand. */
const dropLine = {
  before: "before:drop-line before:top-0",
  after: "after:drop-line after:bottom-0",
};

const indentOfDrop = ({ depth }: Drop): CSSProperties => ({
  ["--drop-indent" as string]: indentOf(depth),
});

/** Until a row comes near the view, it takes as much room as it probably will. */
const likelyHeightOf = (task: ListedTask): CSSProperties => ({
  ["--likely-height" as string]: `${likelyRowHeight(task)}px`,
});
