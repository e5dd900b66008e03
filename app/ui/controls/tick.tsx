import type { ComponentProps } from "react";
import { CheckIcon } from "../icons/everywhere.ts";
import { classNames } from "./class-names.ts";

/** How loud the empty circle is; the same four steps a task's priority has. */
export type TickTone = 1 | 2 | 3 | 4;

const tones: Record<TickTone, string> = {
  1: "border-danger bg-danger/10 text-danger checked:bg-danger",
  2: "border-warn bg-warn/10 text-warn checked:bg-warn",
  3: "border-info bg-info/10 text-info checked:bg-info",
  4: "border-line-strong text-ink-faint checked:border-accent checked:bg-accent",
};

type TickProps = Omit<ComponentProps<"input">, "type" | "aria-label"> & {
  label: string;
  tone?: TickTone;
};

/** A round checkbox with a 44 px reach; a native one, so it works before and without script. */
export function Tick({ label, tone = 4, className, ...rest }: TickProps) {
  return (
    <span
      className={classNames(
        "relative inline-flex size-8 shrink-0 items-center justify-center pointer-coarse:size-11",
        className,
      )}
    >
      <input
        type="checkbox"
        {...rest}
        aria-label={label}
        className={classNames(
          "peer size-4.75 appearance-none rounded-full border-[1.5px] transition-colors before:absolute before:inset-0 before:content-['']",
          tones[tone],
        )}
      />
      <CheckIcon
        strokeWidth={3}
        // Not there at all until it is seen: each drawing of its own is work for every frame of a long list.
        className="pointer-events-none absolute hidden size-3 text-ink-faint peer-checked:block peer-checked:text-canvas peer-hover:block"
      />
    </span>
  );
}
