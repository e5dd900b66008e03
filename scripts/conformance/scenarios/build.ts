import type { ThreadStreamEvent } from "#chatkit/protocol/events.ts";
import type { AssistantMessageItem, ThreadItem } from "#chatkit/protocol/items.ts";
import type { ItemUpdate } from "#chatkit/protocol/updates.ts";
import type { Card } from "#chatkit/protocol/widgets/root.ts";
import { newId } from "#chatkit/server/ids.ts";
import type { TurnContext } from "#chatkit/server/options.ts";

export type Events = AsyncGenerator<ThreadStreamEvent, void, undefined>;
/** One script: what the responder does for a message. */
export type Scenario = <C>(turn: TurnContext<C>) => Events;

export function base(threadId: string) {
  return { id: newId("message"), thread_id: threadId, created_at: new Date().toISOString() };
}

export function assistant(threadId: string, ...texts: string[]): AssistantMessageItem {
  return {
    type: "assistant_message",
    ...base(threadId),
    content: texts.map((text) => ({ type: "output_text", text, annotations: [] })),
  };
}

export function added(item: ThreadItem): ThreadStreamEvent {
  return { type: "thread.item.added", item };
}

export function done(item: ThreadItem): ThreadStreamEvent {
  return { type: "thread.item.done", item };
}

export function updated(item: ThreadItem, update: ItemUpdate): ThreadStreamEvent {
  return { type: "thread.item.updated", item_id: item.id, update };
}

export function delta(item: ThreadItem, text: string): ThreadStreamEvent {
  return updated(item, {
    type: "assistant_message.content_part.text_delta",
    content_index: 0,
    delta: text,
  });
}

/** The scenarios' one widget. */
export function card(text: string, streaming?: boolean): Card {
  return {
    type: "Card",
    children: [
      {
        type: "Text",
        id: "t",
        value: text,
        ...(streaming === undefined ? {} : { streaming }),
      },
      {
        type: "Button",
        label: "Go",
        onClickAction: {
          type: "go",
          payload: { a: 1 },
          handler: "server",
          loadingBehavior: "auto",
          streaming: true,
        },
      },
    ],
  };
}
