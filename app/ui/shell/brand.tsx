import { classNames } from "../controls/class-names.ts";

/** The mark: a tick that takes off. */
export function BrandMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={classNames("size-7", className)}>
      <rect width="32" height="32" rx="9" className="fill-accent" />
      <path
        d="M8.5 16.8l4.6 4.7L23.5 9.5M19.2 9.2h4.6v4.6"
        fill="none"
        strokeWidth="3"
        strokeLinecap="round"
        strokeLinejoin="round"
        className="stroke-on-accent"
      />
    </svg>
  );
}
