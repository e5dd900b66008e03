import { Icon } from "#chatkit/element/icons/icon.tsx";
import { useText } from "#chatkit/element/view/context.ts";
import { fieldId, useField } from "../form/form-context.ts";
import type { NodeOf } from "../types.ts";
import { useAction } from "../use-action.ts";
import { useFallbackName, useWidget } from "../widget-context.ts";

/** A choice of one, by the browser's own control: it is the best one on phones and for keyboards. */
export function Select({ node }: { node: NodeOf<"Select"> }) {
  const t = useText();
  const { itemId } = useWidget();
  const [value, setValue] = useField(node.name, node.defaultValue ?? "");
  const name = useFallbackName(node.name, node.placeholder ?? node.name);
  const { fire, busy } = useAction(node.onChangeAction, "change");
  const change = async (next: string) => {
    setValue(next);
    if (!(await fire([node.name, next]))) setValue(value);
  };
  return (
    <span className="w-select" data-block={node.block || undefined}>
      <select
        id={fieldId(itemId, node.name)}
        name={node.name}
        className="w-control"
        dir="auto"
        value={value}
        disabled={node.disabled || busy}
        aria-label={name}
        data-variant={node.variant ?? "outline"}
        data-size={node.size ?? "lg"}
        data-pill={node.pill ?? undefined}
        data-block={node.block || undefined}
        data-empty={value === "" || undefined}
        onChange={(event) => change(event.target.value)}
      >
        {(node.clearable || value === "") && (
          <option value="">{value === "" ? (node.placeholder ?? t("choose")) : t("clear")}</option>
        )}
        {node.options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="chevron-down" />
    </span>
  );
}
