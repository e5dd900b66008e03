/** One key of the keyboard, as it is printed on it. */
export function Kbd({ children }: { children: string }) {
  return (
    <kbd className="inline-flex h-5 min-w-5 items-center justify-center rounded-sm border border-line bg-sunken px-1 font-medium font-sans text-2xs text-ink-muted">
      {children}
    </kbd>
  );
}
