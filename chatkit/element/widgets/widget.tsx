import type { Widgets } from "@openai/chatkit";
import { useContext, useMemo, useState } from "react";
import type { WidgetRoot } from "#chatkit/protocol/widgets/root.ts";
import { sendAction, sendSyncAction } from "../session/act.ts";
import { reportError } from "../session/session.ts";
import { type Chat, ChatContext, useOptions } from "../view/context.ts";
import { fieldNames } from "./field-names.ts";
import { mergePayload, nestValues } from "./form/values.ts";
import { WidgetTree } from "./node.tsx";
import { loadingOf, type WidgetAction } from "./types.ts";
import { type ActionSource, WidgetContext } from "./widget-context.ts";

/** A widget that works: its controls fire actions on behalf of the item it belongs to. */
export function Widget({ id, root }: { id: string; root: WidgetRoot }) {
  const chat = useContext(ChatContext);
  const { widgets } = useOptions();
  const [busy, setBusy] = useState<string>();
  const names = useMemo(() => fieldNames(root), [root]);

  const run = async (action: WidgetAction, source: ActionSource): Promise<boolean> => {
    if (busy !== undefined || !chat) return false;
    const loading = loadingOf(action, source.trigger);
    const payload = mergePayload(nestValues(source.fields ?? new Map()), action.payload);
    const sent = { type: action.type, ...(payload !== undefined && { payload }) };
    if (loading !== "none") setBusy(loading === "self" ? source.node : "container");
    try {
      if (action.handler !== "client") return await send(chat, action, { sent, itemId: id });
      if (isClientWidget(root))
        await widgets?.onAction?.(toClientAction(sent), { id, widget: root });
      return true;
    } catch (cause) {
      reportError(chat.session, cause);
      return false;
    } finally {
      setBusy(undefined);
    }
  };

  return (
    <WidgetContext value={{ itemId: id, names, busy, run }}>
      <div className="widget" inert={busy === "container"} aria-busy={busy !== undefined}>
        <WidgetTree node={root} />
      </div>
    </WidgetContext>
  );
}

/** The client's contract types the payloads of actions more narrowly than the wire does. */
function isClientWidget(root: unknown): root is Widgets.WidgetRoot {
  return typeof root === "object" && root !== null && "type" in root;
}

type Sent = { type: string; payload?: unknown };

function send(
  { session }: Chat,
  { streaming }: WidgetAction,
  { sent, itemId }: { sent: Sent; itemId: string },
): Promise<boolean> {
  return streaming === false
    ? sendSyncAction(session, sent, itemId)
    : sendAction(session, sent, itemId);
}

function toClientAction({ type, payload }: Sent): {
  type: string;
  payload?: Record<string, unknown>;
} {
  const isRecord = typeof payload === "object" && payload !== null && !Array.isArray(payload);
  return isRecord ? { type, payload: { ...payload } } : { type };
}
