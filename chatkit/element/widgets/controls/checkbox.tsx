import { fieldId, useField } from "../form/form-context.ts";
import type { NodeOf } from "../types.ts";
import { useAction } from "../use-action.ts";
import { useFallbackName, useWidget } from "../widget-context.ts";

/** A checkbox. It changes at once, and back again when the action it fires fails. */
export function Checkbox({ node }: { node: NodeOf<"Checkbox"> }) {
  const { itemId } = useWidget();
  const [checked, setChecked] = useField(node.name, node.defaultChecked ?? false);
  const { fire, busy } = useAction(node.onChangeAction, "change");
  const change = async (next: boolean) => {
    setChecked(next);
    if (!(await fire([node.name, next]))) setChecked(!next);
  };
  const name = useFallbackName(node.name);
  const id = fieldId(itemId, node.name);
  return (
    <label className="w-check" htmlFor={id}>
      <input
        type="checkbox"
        id={id}
        name={node.name}
        checked={checked}
        disabled={node.disabled || busy}
        required={node.required}
        aria-label={node.label ? undefined : name}
        onChange={(event) => change(event.target.checked)}
      />
      {node.label && <span dir="auto">{node.label}</span>}
    </label>
  );
}
