import { ChevronsUpDown } from "lucide-react";
import { type ComponentProps, useId } from "react";
import { classNames } from "./class-names.ts";
import { fieldStyle } from "./field-style.ts";

type SelectFieldProps = ComponentProps<"select"> & {
  label: string;
  /** Hides the label from sight, never from a screen reader. */
  labelHidden?: boolean;
};

/** A labelled choice among options; the browser's own list, which every phone does best. */
export function SelectField({ label, labelHidden, className, ...rest }: SelectFieldProps) {
  const id = useId();
  return (
    <div className={classNames("flex flex-col gap-1.5", className)}>
      <label htmlFor={id} className={labelHidden ? "sr-only" : "font-medium text-ink text-sm"}>
        {label}
      </label>
      <div className="relative">
        <select {...rest} id={id} className={classNames(fieldStyle, "appearance-none pr-9")} />
        <ChevronsUpDown
          aria-hidden
          className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-ink-faint"
        />
      </div>
    </div>
  );
}
