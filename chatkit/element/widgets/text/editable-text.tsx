import { type CSSProperties, useEffect, useRef } from "react";
import { autofillProps, usePattern } from "../controls/pattern.ts";
import { fieldId, useField } from "../form/form-context.ts";
import type { NodeOf } from "../types.ts";
import { useFallbackName, useWidget } from "../widget-context.ts";

type Editable = Exclude<NonNullable<NodeOf<"Text">["editable"]>, false>;

/** A text of a form that is edited where it stands. */
export function EditableText(props: {
  node: NodeOf<"Text">;
  editable: Editable;
  style: CSSProperties;
}) {
  const { node, editable, style } = props;
  const { itemId } = useWidget();
  const [value, setValue] = useField(editable.name, node.value);
  const name = useFallbackName(editable.name, editable.placeholder ?? editable.name);
  const area = useRef<HTMLTextAreaElement>(null);
  usePattern(area, value, editable.pattern);
  useEffect(() => {
    if (editable.autoFocus) area.current?.focus();
    if (editable.autoSelect) area.current?.select();
  }, [editable.autoFocus, editable.autoSelect]);
  return (
    <textarea
      ref={area}
      id={fieldId(itemId, editable.name)}
      name={editable.name}
      className="w-text w-editable"
      dir="auto"
      rows={node.minLines ?? 1}
      data-size={node.size ?? "md"}
      style={style}
      value={value}
      placeholder={editable.placeholder}
      aria-label={name}
      required={editable.required}
      autoComplete={editable.autoComplete}
      {...autofillProps(editable.allowAutofillExtensions)}
      onChange={(event) => setValue(event.target.value)}
    />
  );
}
