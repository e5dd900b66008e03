import { type RefObject, useEffect, useRef } from "react";
import { fieldId, useField } from "../form/form-context.ts";
import type { NodeOf } from "../types.ts";
import { useFallbackName, useWidget } from "../widget-context.ts";
import { autofillProps, usePattern } from "./pattern.ts";

/** A field of one line. */
export function Input({ node }: { node: NodeOf<"Input"> }) {
  const props = useFieldProps(node);
  const [value, setValue] = useField(node.name, node.defaultValue ?? "");
  const input = useRef<HTMLInputElement>(null);
  useFirstFocus(input, node);
  return (
    <input
      ref={input}
      {...props}
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
  const props = useFieldProps(node);
  const [value, setValue] = useField(node.name, node.defaultValue ?? "");
  const area = useRef<HTMLTextAreaElement>(null);
  useFirstFocus(area, node);
  usePattern(area, value, node.pattern);
  return (
    <textarea
      ref={area}
      {...props}
      rows={node.rows ?? 3}
      data-grows={node.autoResize === false ? undefined : true}
      style={{ minBlockSize: linesHigh(node.rows ?? 3), maxBlockSize: linesHigh(node.maxRows) }}
      value={value}
      onChange={(event) => setValue(event.target.value)}
    />
  );
}

type Field = NodeOf<"Input"> | NodeOf<"Textarea">;

function useFieldProps(node: Field) {
  const { itemId } = useWidget();
  const name = useFallbackName(node.name, node.placeholder ?? node.name);
  return {
    id: fieldId(itemId, node.name),
    name: node.name,
    className: "w-control",
    dir: "auto",
    required: node.required,
    placeholder: node.placeholder,
    disabled: node.disabled,
    "aria-label": name,
    "data-variant": node.variant ?? "outline",
    "data-size": node.size ?? "lg",
    "data-gutter": node.gutterSize,
    "data-block": true,
    ...autofillProps(node.allowAutofillExtensions),
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

/** A field that grows has its height from its text, whatever its rows: so they are its least height. */
function linesHigh(lines: number | undefined): string | undefined {
  return lines === undefined ? undefined : `calc(${lines}lh + 4 * var(--ck-unit))`;
}
