export interface Range {
  start: number;
  end: number;
}

const QUOTED = /(?<![\p{L}\p{N}])(["“”])(?=\S)([^"“”]*[^"“”\s])["“”](?![\p{L}\p{N}])/gu;

/** What stands in double quotes, quotes included: text that is title whatever it says. */
export function quotedRanges(text: string): Range[] {
  return [...text.matchAll(QUOTED)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The text without the spans, without the quotes that escaped something, and tidied. */
export function titleOf(text: string, spans: readonly Range[]): string {
  const quotes = quotedRanges(text).flatMap(({ start, end }) => [
    { start, end: start + 1 },
    { start: end - 1, end },
  ]);
  const inSpan = (at: number) => spans.some(({ start, end }) => at >= start && at < end);
  const cuts = [...spans, ...quotes.filter(({ start }) => !inSpan(start))];
  cuts.sort((a, b) => a.start - b.start);
  let title = "";
  let at = 0;
  for (const { start, end } of cuts) {
    const piece = text.slice(at, start);
    title += piece;
    if (end - start > 1) title += " ";
    at = end;
  }
  const rest = title + text.slice(at);
  return tidy(cuts[0]?.start === 0 ? rest.replace(/^\s*[.!?]+(?=\s|$)/, "") : rest);
}

/** Spaces in a row, and the commas and brackets that a span leaves behind. */
function tidy(title: string): string {
  return title
    .replace(/\(\s+\)|\[\s+\]/g, " ")
    .replace(/\s+/g, " ")
    .replace(/\s+([,;.!?])(?=\s|$)/g, "$1")
    .replace(/([,;])(?:\s*[,;])+/g, "$1")
    .replace(/^[\s,;]+|[\s,;]+$/g, "")
    .replace(/^[-–—:]\s+/, "")
    .replace(/\s+[-–—:]$/, "")
    .trim();
}
