import { useId } from "react";
import { useFormFields } from "./form/form-context.ts";
import type { FieldValue } from "./form/values.ts";
import type { ActionTrigger, WidgetAction } from "./types.ts";
import { useWidget } from "./widget-context.ts";

/**
 * Fires the action of a control, with the values of the form around it and the control's own.
 * `busy` is true while the control itself is shown as running.
 */
export function useAction(action: WidgetAction | undefined, trigger: ActionTrigger) {
  const widget = useWidget();
  const node = useId();
  const around = useFormFields();
  const fire = (own?: [name: string, value: FieldValue]): Promise<boolean> => {
    if (!action) return Promise.resolve(true);
    const fields = own ? new Map([...(around ?? []), own]) : around;
    return widget.run(action, { node, trigger, fields });
  };
  return { fire, busy: widget.busy === node };
}
