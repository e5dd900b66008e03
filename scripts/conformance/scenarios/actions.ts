import type { SyncActionResponse } from "#chatkit/protocol/responses.ts";
import type { ActionInput, SyncActionInput, TurnContext } from "#chatkit/server/options.ts";
import { assistant, card, done, type Events, updated } from "./build.ts";

export async function* act<C>({ thread }: TurnContext<C>, { action, sender }: ActionInput): Events {
  if (action.type === "boom") throw new Error("boom");
  if (!sender) {
    yield done(assistant(thread.id, `action ${action.type}`));
    return;
  }
  const widget = card("clicked");
  yield updated(sender, { type: "widget.root.updated", widget });
  yield { type: "thread.item.replaced", item: { ...sender, widget } };
}

export async function actSync<C>({ sender }: SyncActionInput<C>): Promise<SyncActionResponse> {
  return sender ? { updated_item: { ...sender, widget: card("synced") } } : {};
}
