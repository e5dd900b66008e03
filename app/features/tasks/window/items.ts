import type { Section } from "../model/sections.ts";
import type { TreeRow } from "../model/tree.ts";

/** One line of a list: the heading of a section, or a row with its place in it. */
export type Item =
  | { kind: "heading"; key: string; section: Section }
  | { kind: "row"; key: string; section: Section; row: TreeRow; place: number };

/** Everything a list shows, from top to bottom. A section that shares nothing has no heading. */
export function itemsOf(sections: readonly Section[]): Item[] {
  return sections.flatMap((section): Item[] => {
    const rows = section.rows.map(
      (row, index): Item => ({ kind: "row", key: row.task.id, section, row, place: index + 1 }),
    );
    if (section.shared.kind === "nothing") return rows;
    return [{ kind: "heading", key: `heading ${section.key}`, section }, ...rows];
  });
}

/** Items cut where a section ends, each with how much of the list was left out before it. */
export type Slice = { section: Section; items: { item: Item; gap: number; index: number }[] };

type Shown = { index: number; start: number; size: number };

/** The shown items by section; `from` is where the list begins, in the same pixels as `start`. */
export function slicesOf(items: readonly Item[], shown: readonly Shown[], from: number): Slice[] {
  const slices: Slice[] = [];
  let end = from;
  for (const { index, start, size } of shown) {
    const item = items[index];
    if (!item) continue;
    const entry = { item, index, gap: Math.max(0, start - end) };
    const last = slices.at(-1);
    if (last?.section === item.section) last.items.push(entry);
    else slices.push({ section: item.section, items: [entry] });
    end = start + size;
  }
  return slices;
}

/** Every item by its section, nothing left out. */
export const wholeSlicesOf = (items: readonly Item[]): Slice[] =>
  slicesOf(
    items,
    items.map((_, index) => ({ index, start: 0, size: 0 })),
    0,
  );
