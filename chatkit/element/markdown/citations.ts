import type { Annotation } from "#chatkit/protocol/annotations.ts";

/** Sources cited at one place of a text, numbered in the order of appearance from 1. */
export interface Citation {
  number: number;
  /** Character position in the text; undefined when the sources belong to the text as a whole. */
  index: number | undefined;
  sources: Annotation["source"][];
}

/** Groups annotations by their place; those of one place form one footnote. */
export function toCitations(annotations: readonly Annotation[]): Citation[] {
  const byIndex = new Map<number | undefined, Annotation["source"][]>();
  for (const { index, source } of annotations) {
    const sources = byIndex.get(index);
    if (sources) sources.push(source);
    else byIndex.set(index, [source]);
  }
  return [...byIndex]
    .toSorted(([a], [b]) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY))
    .map(([index, sources], at) => ({ number: at + 1, index, sources }));
}

/** The citations whose place lies in a stretch of the text: after `from`, up to `to`. */
export function citationsIn(
  citations: readonly Citation[],
  from: number,
  to: number,
): (Citation & { index: number })[] {
  return citations.flatMap((citation) => {
    const { index } = citation;
    return index !== undefined && index > from && index <= to ? [{ ...citation, index }] : [];
  });
}
