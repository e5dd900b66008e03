import { fieldId, useField } from "../form/form-context.ts";
import type { NodeOf } from "../types.ts";
import { useAction } from "../use-action.ts";
import { useFallbackName, useWidget } from "../widget-context.ts";

/** A choice of one with all options in view. */
export function RadioGroup({ node }: { node: NodeOf<"RadioGroup"> }) {
  const { itemId } = useWidget();
  const [value, setValue] = useField(node.name, node.defaultValue ?? "");
  const name = useFallbackName(node.name);
  const { fire, busy } = useAction(node.onChangeAction, "change");
  const change = async (next: string) => {
    setValue(next);
    if (!(await fire([node.name, next]))) setValue(value);
  };
  const id = fieldId(itemId, node.name);
  return (
    <div
      role="radiogroup"
      id={id}
      className="w-radios"
      aria-label={node.ariaLabel ?? name}
      data-direction={node.direction ?? "row"}
    >
      {node.options?.map((option) => (
        <label key={option.value} className="w-check">
          <input
            type="radio"
            name={id}
            value={option.value}
            checked={value === option.value}
            disabled={node.disabled || option.disabled || busy}
            required={node.required}
            onChange={() => change(option.value)}
          />
          <span dir="auto">{option.label}</span>
        </label>
      ))}
    </div>
  );
}
