import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";

type SelectBoxProps = Omit<ComponentProps<"input">, "type" | "aria-label"> & { label: string };

/** A square checkbox that picks a row out; ticking off is round. */
export function SelectBox({ label, className, ...rest }: SelectBoxProps) {
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
        className="size-4.5 before:absolute before:inset-0 before:content-['']"
      />
    </span>
  );
}
