import type { Widgets } from "@openai/chatkit";
import type { WidgetComponent } from "#chatkit/protocol/widgets/component.ts";
import type { WidgetRoot } from "#chatkit/protocol/widgets/root.ts";

/** Tables are in the client's contract, but not in the server's schema of widgets. */
type TableParts = Extract<Widgets.WidgetComponent, { type: `Table${string}` }>;

/** Every node this element can draw. */
export type WidgetNode = WidgetComponent | WidgetRoot | TableParts;

/** The node of one type. */
export type NodeOf<T extends WidgetNode["type"]> = Extract<WidgetNode, { type: T }>;

/** An action as a widget carries it; what is left out takes the protocol's default. */
export interface WidgetAction {
  type: string;
  payload?: unknown;
  handler?: "server" | "client";
  loadingBehavior?: "auto" | "none" | "self" | "container";
  streaming?: boolean;
}

/** What fired an action: it decides what is shown as busy when the action leaves it open. */
export type ActionTrigger = "submit" | "click" | "change";

export type Loading = "none" | "self" | "container";

const loadingByTrigger: Record<ActionTrigger, Loading> = {
  submit: "container",
  click: "self",
  change: "none",
};

/** What is shown as busy while an action runs: nothing, the control, or the whole widget. */
export function loadingOf(action: WidgetAction, trigger: ActionTrigger): Loading {
  const asked = action.loadingBehavior ?? "auto";
  return asked === "auto" ? loadingByTrigger[trigger] : asked;
}
