import { createContext, useContext } from "react";
import { type FieldNames, noNames } from "./field-names.ts";
import type { FieldValue } from "./form/values.ts";
import type { ActionTrigger, WidgetAction } from "./types.ts";

/** What the nodes of one widget share. */
export interface WidgetScope {
  /** The item's id, for labels; unique on the page. */
  itemId: string;
  names: FieldNames;
  /** The node whose action is shown as running, "container" for the whole widget. */
  busy: string | undefined;
  /** Fires an action. `node` names the control; resolves to false when the action failed. */
  run: (action: WidgetAction, from: ActionSource) => Promise<boolean>;
}

export interface ActionSource {
  node: string;
  trigger: ActionTrigger;
  fields?: ReadonlyMap<string, FieldValue> | undefined;
}

export const WidgetContext = createContext<WidgetScope>({
  itemId: "",
  names: noNames,
  busy: undefined,
  run: async () => true,
});

export function useWidget(): WidgetScope {
  return useContext(WidgetContext);
}

/** What assistive technology calls a field that no Label names; nothing where one does, so that it counts. */
export function useFallbackName(fieldName: string, fallback = fieldName): string | undefined {
  const { labelled, beside } = useWidget().names;
  return labelled.has(fieldName) ? undefined : (beside.get(fieldName) ?? fallback);
}
