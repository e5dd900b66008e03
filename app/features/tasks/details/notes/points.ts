const box = /\[([ xX])\]/;

/** Notes with the point of a checklist that begins at an offset ticked, or open again. */
export function withTicked(notes: string, at: number): string {
  const ticked = (_: string, mark: string) => (mark === " " ? "[x]" : "[ ]");
  return notes.slice(0, at) + notes.slice(at).replace(box, ticked);
}

/** What stands behind the box of that point, as far as its line goes. */
export function pointText(notes: string, at: number): string {
  const [line = ""] = notes.slice(at).split("\n", 1);
  return line.slice((box.exec(line)?.index ?? 0) + 3).trim();
}
