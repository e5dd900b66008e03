/** Variants of Tailwind that ask whether something within an element has the focus or the pointer. */
const asking =
  /\bhas-(?:focus|focus-visible|focus-within|hover|active):|:has\([^)]*:(?:focus|hover|active)/;

/**
 * Styles that ask `:has()` for what changes all the time: at each step of the focus the browser would
 * look through the whole page for what the styles of its root ask.
 */
export function checkSelectors(files: ReadonlyMap<string, string>): string[] {
  return [...files]
    .filter(([file, source]) => file.startsWith("app/") && asking.test(source))
    .map(
      ([file]) =>
        `${file}: a style asks with has() for the focus or the pointer, which makes every step of them slow; use focus-within, peer-focus-visible or the element's own ring.`,
    );
}
