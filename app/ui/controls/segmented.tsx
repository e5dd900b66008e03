import type { LucideIcon } from "lucide-react";
import { useId } from "react";

export type Segment<Value extends string> = { value: Value; label: string; icon?: LucideIcon };

type SegmentedProps<Value extends string> = {
  legend: string;
  segments: readonly Segment<Value>[];
  value: Value;
  onChange: (value: Value) => void;
};

/** One choice of a few, all in view: radio buttons drawn as a bar, worked by arrow keys. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const name = useId();
  return (
    <fieldset className="inline-flex rounded-lg bg-sunken p-1">
      <legend className="sr-only">{props.legend}</legend>
      {props.segments.map(({ value, label, icon: Icon }) => (
        <label
          key={value}
          className="target relative inline-flex h-8 items-center gap-2 rounded-md px-3 font-medium text-ink-muted text-sm transition-colors hover:text-ink has-checked:bg-raised has-checked:text-ink has-checked:shadow-low"
        >
          <input
            type="radio"
            name={name}
            value={value}
            checked={props.value === value}
            onChange={() => props.onChange(value)}
            className="absolute inset-0 appearance-none rounded-md outline-offset-0"
          />
          {Icon ? <Icon aria-hidden className="size-4" strokeWidth={1.75} /> : null}
          {label}
        </label>
      ))}
    </fieldset>
  );
}
