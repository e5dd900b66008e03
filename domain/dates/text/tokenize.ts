/**
 * One piece of the text. Letters and digits are split from each other ("3pm" is two tokens), so
 * that "3pm", "3 pm" and the spaced-out "3 : 00 p . m ." of speech corpora read the same.
 */
export interface Token {
  kind: "word" | "number" | "mark";
  /** Lower case, with typographic quotes and dashes made plain. */
  text: string;
  /** Position in the original text. */
  start: number;
  end: number;
  /** No white space stands before it (the first token of a text is not glued). */
  glued: boolean;
}

// A chunk that is an address is one mark, so that nothing inside it can be a date.
const ADDRESS = /(?:[a-z][a-z0-9+.-]*:\/\/|www\.)\S+|[^\s@]+@[^\s@]+\.[^\s@]+/y;
const WORD = /\p{L}[\p{L}\p{M}]*/uy;
const NUMBER = /\d+/y;
const SPACE = /\s+/y;

export function tokenize(text: string): Token[] {
  const lower = plain(text);
  const tokens: Token[] = [];
  let at = 0;
  let glued = false;
  while (at < lower.length) {
    const space = lengthAt(SPACE, lower, at);
    if (space > 0) {
      at += space;
      glued = false;
      continue;
    }
    const [kind, length] = pieceAt(lower, at, glued);
    tokens.push({ kind, text: lower.slice(at, at + length), start: at, end: at + length, glued });
    at += length;
    glued = true;
  }
  return tokens;
}

function pieceAt(text: string, at: number, glued: boolean): [Token["kind"], number] {
  const address = glued ? 0 : lengthAt(ADDRESS, text, at);
  if (address > 0) return ["mark", address];
  const word = lengthAt(WORD, text, at);
  if (word > 0) return ["word", word];
  const number = lengthAt(NUMBER, text, at);
  if (number > 0) return ["number", number];
  return ["mark", text.codePointAt(at) === text.charCodeAt(at) ? 1 : 2];
}

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** Lower case and plain punctuation without changing the length, so that positions stay true. */
function plain(text: string): string {
  return text
    .replace(/\p{Lu}/gu, (letter) => {
      const lower = letter.toLowerCase();
      return lower.length === letter.length ? lower : letter;
    })
    .replace(/[‘’ʼ′]/g, "'")
    .replace(/[–—‒−]/g, "-")
    .replace(/[“”]/g, '"');
}
