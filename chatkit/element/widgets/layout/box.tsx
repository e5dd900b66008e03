import { type FormEvent, useRef } from "react";
import { FormContext, type FormFields } from "../form/form-context.ts";
import { Children } from "../node.tsx";
import { boxStyle } from "../style/box.ts";
import { toColor, toLength, toSize } from "../style/values.ts";
import type { NodeOf } from "../types.ts";
import { useWidget } from "../widget-context.ts";

/** Box, Row and Col: the same flex container with its own direction. */
export function Box({ node }: { node: NodeOf<"Box"> | NodeOf<"Row"> | NodeOf<"Col"> }) {
  const direction =
    node.type === "Box" ? (node.direction ?? "col") : node.type === "Row" ? "row" : "col";
  return (
    <div className="w-box" style={boxStyle(node, direction)}>
      <Children nodes={node.children} />
    </div>
  );
}

/** A form: its fields' values go into every action fired in it; submitting checks them first. */
export function Form({ node }: { node: NodeOf<"Form"> }) {
  const { fields, submit } = useForm(node.onSubmitAction);
  return (
    <FormContext value={fields}>
      <form className="w-box" style={boxStyle(node, node.direction ?? "col")} onSubmit={submit}>
        <Children nodes={node.children} />
      </form>
    </FormContext>
  );
}

/** The fields of a form and what submitting it does. */
export function useForm(action: NodeOf<"Form">["onSubmitAction"]) {
  const fields = useRef<FormFields>(new Map()).current;
  const widget = useWidget();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (action) void widget.run(action, { node: "form", trigger: "submit", fields });
  };
  return { fields, submit };
}

export function Spacer({ node }: { node: NodeOf<"Spacer"> }) {
  return (
    <div
      style={{
        flex: "1 1 auto",
        minInlineSize: toSize(node.minSize),
        minBlockSize: toSize(node.minSize),
      }}
    />
  );
}

export function Divider({ node }: { node: NodeOf<"Divider"> }) {
  const style = {
    borderTop: `${toSize(node.size) ?? "1px"} solid ${toColor(node.color) ?? "var(--ck-line)"}`,
    marginBlock: toLength(node.spacing),
  };
  return <hr className="w-divider" data-flush={node.flush || undefined} style={style} />;
}

/** Fades its child in when another one takes its place. */
export function Transition({ node }: { node: NodeOf<"Transition"> }) {
  const child = node.children;
  if (!child) return null;
  const key = child.key ?? child.id ?? child.type;
  return (
    <div className="w-transition" key={key}>
      <Children nodes={child} />
    </div>
  );
}
