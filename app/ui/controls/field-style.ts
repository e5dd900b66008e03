/** The look of a field, for whatever takes text. */
export const fieldStyle =
  "h-10 w-full rounded-md border border-line-strong bg-surface px-3 text-ink transition-colors hover:border-ink-faint focus-visible:outline-offset-0 disabled:border-line disabled:bg-sunken disabled:text-ink-muted aria-invalid:border-danger pointer-coarse:h-11";
