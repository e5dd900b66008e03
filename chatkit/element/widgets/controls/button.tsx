import { Icon } from "#chatkit/element/icons/icon.tsx";
import { Spinner } from "#chatkit/element/view/parts/spinner.tsx";
import type { NodeOf } from "../types.ts";
import { useAction } from "../use-action.ts";

/** A button: fires its action, or submits the form around it. */
export function WidgetButton({ node }: { node: NodeOf<"Button"> }) {
  const trigger = node.submit ? "submit" : "click";
  const { fire, busy } = useAction(node.onClickAction, trigger);
  const iconOnly = !node.label;
  return (
    <button
      type={node.submit ? "submit" : "button"}
      className="w-button"
      disabled={node.disabled || busy}
      aria-busy={busy}
      aria-label={iconOnly ? (node.iconStart ?? node.iconEnd) : undefined}
      data-color={node.color ?? (node.style === "primary" ? "primary" : "secondary")}
      data-variant={node.variant ?? (node.style === "primary" ? "solid" : "outline")}
      data-size={node.size ?? "lg"}
      data-icon-size={node.iconSize}
      data-pill={node.pill ?? undefined}
      data-uniform={node.uniform || iconOnly || undefined}
      data-block={node.block || undefined}
      onClick={() => {
        if (node.onClickAction) void fire();
      }}
    >
      {busy ? <Spinner /> : node.iconStart && <Icon name={node.iconStart} />}
      {node.label && <span dir="auto">{node.label}</span>}
      {node.iconEnd && <Icon name={node.iconEnd} />}
    </button>
  );
}
