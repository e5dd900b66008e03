/** A project or label being typed: its sign, what of its name stands there, and where. */
export type Mention = { sign: "#" | "@"; typed: string; start: number; end: number };

/** The mention that the caret is in; null when there is none. */
export function mentionAtCaret(text: string, caret: number): Mention | null {
  const before = text.slice(0, caret);
  const match = /(?:^|\s)([#@])(\p{L}[^\s#@"]*)?$/u.exec(before);
  const sign = match?.[1];
  if (!match || (sign !== "#" && sign !== "@")) return null;
  const typed = match[2] ?? "";
  return { sign, typed, start: caret - typed.length - 1, end: caret };
}

/** The names that fit to what is typed: those that begin with it first, at most six. */
export function matchingNames({ typed }: Mention, names: readonly string[]): string[] {
  const wanted = typed.toLowerCase();
  const rank = (name: string) => (name.toLowerCase().startsWith(wanted) ? 0 : 1);
  return names
    .filter((name) => name.toLowerCase().includes(wanted) && name !== typed)
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, 6);
}

/** The text with the mention completed, and where the caret goes. Names with spaces are quoted. */
export function completeMention(
  text: string,
  { sign, start, end }: Mention,
  name: string,
): { text: string; caret: number } {
  const written = /^\p{L}[^\s,;!?()[\]{}"#@]*$/u.test(name) ? name : `"${name}"`;
  const head = `${text.slice(0, start)}${sign}${written} `;
  return { text: head + text.slice(end).trimStart(), caret: head.length };
}
