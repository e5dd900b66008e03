import type { ThreadStreamEvent } from "#chatkit/protocol/events.ts";
import type { ThreadItem } from "#chatkit/protocol/items.ts";
import type { JsonObject } from "#chatkit/protocol/json.ts";
import type { WidgetRoot } from "#chatkit/protocol/widgets/root.ts";
import { streamWidget, type WidgetOptions, widgetItem } from "../widgets/stream-widget.ts";

export type ClientToolRequest = { name: string; arguments: JsonObject };

/**
 * What tools show while an agent runs. Hand it to them in the agent's context; `streamAgentResponse`
 * puts their events in among those of the model, in the order they happen.
 */
export class AgentOutput {
  readonly threadId: string;
  #listener: ((event: ThreadStreamEvent) => void) | undefined;
  #early: ThreadStreamEvent[] = [];
  #clientTool: ClientToolRequest | undefined;

  constructor(threadId: string) {
    this.threadId = threadId;
  }

  /** The client tool that the turn ends with, if one was asked for. */
  get clientTool(): ClientToolRequest | undefined {
    return this.#clientTool;
  }

  /** Sends any event; items in `done` and `replaced` are stored first. */
  emit(event: ThreadStreamEvent): void {
    if (this.#listener) this.#listener(event);
    else this.#early.push(event);
  }

  /** Adds a finished item to the thread. */
  addItem(item: ThreadItem): void {
    this.emit({ type: "thread.item.done", item });
  }

  /** Shows a widget and returns the id of its item. */
  showWidget(widget: WidgetRoot, options: WidgetOptions = {}): string {
    const item = widgetItem(this.threadId, widget, options);
    this.addItem(item);
    return item.id;
  }

  /** Shows a widget that changes while it is made; resolves when it is done. */
  async streamWidget(
    states: AsyncIterable<WidgetRoot>,
    options: WidgetOptions = {},
  ): Promise<void> {
    for await (const event of streamWidget(this.threadId, states, options)) this.emit(event);
  }

  /**
   * Ends the turn with a call of a tool in the browser; the next turn gets its output. At most one per
   * turn. The agent has to stop after the tool that calls this (`toolUseBehavior`).
   */
  callClientTool(request: ClientToolRequest): void {
    if (this.#clientTool) throw new Error("A turn can call one client tool at most.");
    this.#clientTool = request;
  }

  /** Used by the stream: gives it what was emitted so far, and everything from now on. */
  connect(listener: (event: ThreadStreamEvent) => void): void {
    for (const event of this.#early) listener(event);
    this.#early = [];
    this.#listener = listener;
  }
}
