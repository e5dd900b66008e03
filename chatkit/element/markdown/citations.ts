import type { Nodes } from "mdast";
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

/** A stretch of the text that is drawn as it stands: after `start`, up to `end`. */
interface Stretch {
  start: number;
  end: number;
}

/**
 * The citations with their places where a mark can stand: behind the nearest words before them, when
 * a place lies in what is not drawn (a closing `**`, the address of a link, an empty line).
 */
export function toDrawnPlaces(
  citations: readonly Citation[],
  blocks: readonly { node: Nodes; offset: number }[],
): readonly Citation[] {
  const stretches = blocks.flatMap(({ node, offset }) =>
    stretchesIn(node, offset - (node.position?.start.offset ?? 0)),
  );
  return citations.map((citation) => {
    const { index } = citation;
    if (index === undefined || stretches.some(({ start, end }) => index > start && index <= end)) {
      return citation;
    }
    const before = stretches.findLast(({ end }) => end <= index);
    return { ...citation, index: before?.end };
  });
}

const whole: ReadonlySet<string> = new Set(["text", "inlineCode", "image"]);

function stretchesIn(node: Nodes, offset: number): Stretch[] {
  if ("children" in node) return node.children.flatMap((child) => stretchesIn(child, offset));
  if (!whole.has(node.type) || !node.position) return [];
  const { start, end } = node.position;
  return [{ start: (start.offset ?? 0) + offset, end: (end.offset ?? 0) + offset }];
}
