import type { Widgets } from "@openai/chatkit";
import { type ReactNode, useState } from "react";
import { Icon } from "#chatkit/element/icons/icon.tsx";
import { useText } from "#chatkit/element/view/context.ts";
import { Spinner } from "#chatkit/element/view/parts/spinner.tsx";
import { FormContext, type FormFields } from "../form/form-context.ts";
import { Children } from "../node.tsx";
import { cardStyle } from "../style/box.ts";
import type { NodeOf } from "../types.ts";
import { useWidget } from "../widget-context.ts";
import { useForm } from "./box.tsx";
import { Status } from "./status.tsx";

/** A bordered widget with a status line, its content, and the buttons that confirm or cancel it. */
export function Card({ node }: { node: NodeOf<"Card"> & Pick<Widgets.Card, "border"> }) {
  const t = useText();
  const [collapsed, setCollapsed] = useState(node.collapsed ?? false);
  const { fields, submit } = useForm(node.confirm?.action);
  const body = (
    <>
      {(node.status || node.collapsed !== undefined) && (
        <div className="w-card-head">
          {node.status && <Status status={node.status} />}
          {node.collapsed !== undefined && (
            <button
              type="button"
              className="link-button"
              aria-expanded={!collapsed}
              onClick={() => setCollapsed(!collapsed)}
            >
              {collapsed ? t("expand") : t("collapse")}
            </button>
          )}
        </div>
      )}
      {!collapsed && (
        <>
          <div className="w-card-body">
            <Children nodes={node.children} />
          </div>
          <CardButtons node={node} fields={fields} />
        </>
      )}
    </>
  );
  return (
    <FormFrame asForm={node.asForm === true} fields={fields} onSubmit={submit}>
      <div
        className="w-card"
        data-size={node.size ?? "md"}
        data-theme={node.theme}
        style={cardStyle(node)}
      >
        {body}
      </div>
    </FormFrame>
  );
}

function FormFrame(props: {
  asForm: boolean;
  fields: FormFields;
  onSubmit: ReturnType<typeof useForm>["submit"];
  children: ReactNode;
}) {
  if (!props.asForm) return props.children;
  return (
    <FormContext value={props.fields}>
      <form onSubmit={props.onSubmit}>{props.children}</form>
    </FormContext>
  );
}

function CardButtons({ node, fields }: { node: NodeOf<"Card">; fields: FormFields }) {
  const { confirm, cancel, asForm } = node;
  const widget = useWidget();
  if (!confirm && !cancel) return null;
  const waiting = widget.busy === "container";
  return (
    <div className="w-card-buttons">
      {cancel && (
        <button
          type="button"
          className="button"
          onClick={() => widget.run(cancel.action, { node: "cancel", trigger: "submit" })}
        >
          {cancel.label}
        </button>
      )}
      {confirm && (
        <button
          type={asForm ? "submit" : "button"}
          className="button primary"
          onClick={() => {
            if (!asForm)
              void widget.run(confirm.action, { node: "confirm", trigger: "submit", fields });
          }}
        >
          {waiting ? <Spinner /> : <Icon name="check" />}
          {confirm.label}
        </button>
      )}
    </div>
  );
}
