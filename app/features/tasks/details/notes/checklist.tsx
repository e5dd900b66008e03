import { type ComponentProps, createContext, useContext } from "react";
import type { Components, ExtraProps } from "react-markdown";
import { pointText } from "./points.ts";

type Checklist = {
  notes: string;
  /** Ticks the point that begins at an offset, or opens it again. */
  onTick: (at: number) => void;
};

/** The notes whose checklists can be ticked where they are read. */
export const ChecklistNotes = createContext<Checklist>({ notes: "", onTick: () => {} });

/** Where in the notes the point begins that a box stands in. */
const PointAt = createContext(0);

function Point({ node, ...item }: ComponentProps<"li"> & ExtraProps) {
  return (
    <PointAt value={node?.position?.start.offset ?? 0}>
      <li {...item} />
    </PointAt>
  );
}

function Box({ checked }: ComponentProps<"input">) {
  const at = useContext(PointAt);
  const { notes, onTick } = useContext(ChecklistNotes);
  return (
    <label className="target mr-1.5 inline-flex items-center align-middle">
      <input
        type="checkbox"
        aria-label={pointText(notes, at)}
        checked={checked ?? false}
        onChange={() => onTick(at)}
        className="size-4 accent-accent"
      />
    </label>
  );
}

/** How the parts of a checklist are drawn. */
export const checklistParts: Components = { li: Point, input: Box };
