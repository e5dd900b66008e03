import type { WidgetItem } from "#chatkit/protocol/items.ts";
import type { SyncActionResponse } from "#chatkit/protocol/responses.ts";
import { InvalidRequestError } from "#chatkit/server/errors.ts";
import type { SyncActionInput } from "#chatkit/server/options.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { ServiceError } from "#server/services/errors.ts";
import { widgetAction } from "../widgets/action.ts";
import { redraw } from "../widgets/draw.ts";
import { actNow } from "./act-now.ts";

/**
 * Handles a control of a widget at once and gives the widget back as it is now. A task that is gone by then is no
 * error: the widget says so.
 */
export async function handleSyncAction<C>(
  services: ServiceContext,
  { action, sender, thread }: SyncActionInput<C>,
): Promise<SyncActionResponse> {
  const parsed = widgetAction.safeParse(action);
  if (!parsed.success) throw new InvalidRequestError("This action is not known.", "params.action");
  const { data } = parsed;
  if (
    data.type === "turn.undo" ||
    data.type === "approval.approve" ||
    data.type === "approval.cancel"
  ) {
    throw new InvalidRequestError("This action has to be streamed.", "params.action");
  }
  await actNow(services, data).catch((error: unknown) => {
    if (!(error instanceof ServiceError && error.code === "not_found")) throw error;
  });
  return sender ? { updated_item: await redrawn(services, thread.id, sender) } : {};
}

async function redrawn(
  services: ServiceContext,
  threadId: string,
  item: WidgetItem,
): Promise<WidgetItem> {
  const drawn = await redraw(services, threadId, item.widget);
  return drawn ? { ...item, widget: drawn.widget, copy_text: drawn.copyText } : item;
}
