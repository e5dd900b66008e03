/** A piece of a filter: an operator, or everything between two of them. */
export interface Piece {
  kind: "operator" | "term";
  text: string;
  start: number;
  end: number;
}

const operators = "&|!()";

/** Splits a filter at its operators; those in double quotes are text. */
export function scan(text: string): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  let quoted = false;
  const closeTerm = (end: number) => {
    const raw = text.slice(start, end);
    const trimmed = raw.trim();
    if (trimmed === "") return;
    const from = start + raw.indexOf(trimmed);
    pieces.push({ kind: "term", text: trimmed, start: from, end: from + trimmed.length });
  };
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '"') quoted = !quoted && text.includes('"', at + 1);
    if (quoted || !operators.includes(character)) continue;
    closeTerm(at);
    pieces.push({ kind: "operator", text: character, start: at, end: at + 1 });
    start = at + 1;
  }
  closeTerm(text.length);
  return pieces;
}
