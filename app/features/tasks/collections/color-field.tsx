import { useId } from "react";
import { useCollectionsText } from "#app/ui/text/collections.ts";
import type { Color } from "#domain/project/project.ts";
import { TagDot } from "../navigation/tag-dot.tsx";

type ColorFieldProps = { value: Color; onChange: (color: Color) => void };

/** One of the twelve colours. */
export function ColorField({ value, onChange }: ColorFieldProps) {
  const name = useId();
  const t = useCollectionsText();
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium text-sm">{t.color}</legend>
      <div className="grid w-fit grid-cols-6 gap-1 sm:grid-cols-12 sm:gap-0.5">
        {t.colors.map(([color, label]) => (
          <label
            key={color}
            title={label}
            className="target relative grid size-9 place-items-center rounded-md hover:bg-hover has-checked:bg-press"
          >
            <input
              type="radio"
              name={name}
              value={color}
              aria-label={label}
              checked={value === color}
              onChange={() => onChange(color)}
              className="absolute inset-0 appearance-none rounded-md outline-offset-0"
            />
            <TagDot color={color} className="size-4!" />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
