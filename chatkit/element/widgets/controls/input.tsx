import { type RefObject, useEffect, useRef } from "react";
import { fieldId, useField } from "../form/form-context.ts";
import type { NodeOf } from "../types.ts";
import { useWidget } from "../widget-context.ts";

/** A field of one line. */
export function Input({ node }: { node: NodeOf<"Input"> }) {
  const { itemId } = useWidget();
  const [value, setValue] = useField(node.name, node.defaultValue ?? "");
  const input = useRef<HTMLInputElement>(null);
  useFirstFocus(input, node);
  return (
    <input
      ref={input}
      {...fieldProps(node, itemId)}
      type={node.inputType ?? "text"}
      pattern={node.pattern}
      data-pill={node.pill || undefined}
      value={value}
      onChange={(event) => setValue(event.target.value)}
    />
  );
}

/** A field of several lines; it grows with its text unless told not to. */
export function Textarea({ node }: { node: NodeOf<"Textarea"> }) {
  const { itemId } = useWidget();
  const [value, setValue] = useField(node.name, node.defaultValue ?? "");
  const area = useRef<HTMLTextAreaElement>(null);
  useFirstFocus(area, node);
  useEffect(() => {
    area.current?.setCustomValidity(fits(value, node.pattern) ? "" : (node.pattern ?? ""));
  }, [value, node.pattern]);
  return (
    <textarea
      ref={area}
      {...fieldProps(node, itemId)}
      rows={node.rows ?? 3}
      data-grows={node.autoResize === false ? undefined : true}
      style={node.maxRows ? { maxBlockSize: `calc(${node.maxRows}lh + 18px)` } : undefined}
      value={value}
      onChange={(event) => setValue(event.target.value)}
    />
  );
}

type Field = NodeOf<"Input"> | NodeOf<"Textarea">;

function fieldProps(node: Field, itemId: string) {
  return {
    id: fieldId(itemId, node.name),
    name: node.name,
    className: "w-control",
    dir: "auto",
    required: node.required,
    placeholder: node.placeholder,
    disabled: node.disabled,
    "aria-label": node.placeholder ?? node.name,
    "data-variant": node.variant ?? "outline",
    "data-size": node.size ?? "lg",
    "data-gutter": node.gutterSize,
    "data-block": true,
    // Password managers read these to leave a field alone.
    ...(!node.allowAutofillExtensions && { "data-1p-ignore": true, "data-lpignore": "true" }),
  };
}

function useFirstFocus(
  field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>,
  { autoFocus, autoSelect }: Field,
): void {
  useEffect(() => {
    if (autoFocus) field.current?.focus();
    if (autoSelect) field.current?.select();
  }, [field, autoFocus, autoSelect]);
}

/** Text areas have no `pattern` of their own; a pattern that is no expression lets everything pass. */
function fits(value: string, pattern: string | undefined): boolean {
  if (!pattern || value === "") return true;
  try {
    return new RegExp(`^(?:${pattern})$`, "v").test(value);
  } catch {
    return true;
  }
}
