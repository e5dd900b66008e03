import type { ThreadStreamEvent } from "#chatkit/protocol/events.ts";
import type { SdkHiddenContextItem } from "#chatkit/protocol/items.ts";
import { type Core, reportError } from "../core.ts";
import { newId } from "../ids.ts";
import type { ThreadChange, TurnContext } from "../options.ts";
import type { Store, ThreadRecord } from "../store.ts";
import { withCleanWidget } from "../widgets/without-nulls.ts";
import { Broadcast } from "./broadcast.ts";
import { toErrorEvent } from "./error-event.ts";
import { interruptedFrame, toFrame } from "./frames.ts";
import { isHiddenItem } from "./hidden.ts";
import { LogWriter } from "./log-writer.ts";
import { PendingItems } from "./pending-items.ts";
import { playEvents } from "./play-events.ts";
import { toThread } from "./to-thread.ts";

/** Events of an answer, from the responder or an action. */
export type Produce<C> = (turn: TurnContext<C>) => AsyncIterable<ThreadStreamEvent>;

export type TurnPlan<C> = {
  id: string;
  thread: ThreadRecord;
  context: C;
  /** Whether the client may come back for the rest. */
  resumable: boolean;
  produce: Produce<C>;
  /** Called after a failure if the turn has stored nothing: what it yields puts back what it replaced. */
  restore?: (() => AsyncIterable<ThreadStreamEvent>) | undefined;
};

export type StopReason = "stopped" | "interrupted";

/** One turn of the assistant: stores each item before it is sent, and sends to whoever follows. */
export class Turn<C> implements TurnContext<C> {
  readonly turnId: string;
  readonly context: C;
  readonly store: Store<C>;
  readonly broadcast = new Broadcast();
  readonly #core: Core<C>;
  readonly #plan: TurnPlan<C>;
  readonly #log: LogWriter<C>;
  readonly #abort = new AbortController();
  readonly #pending = new PendingItems();
  readonly #hiddenIds = new Set<string>();
  #thread: ThreadRecord;
  #threadChanged = false;
  #hasStored = false;
  #stopReason: StopReason | undefined;

  constructor(core: Core<C>, plan: TurnPlan<C>) {
    this.#core = core;
    this.#plan = plan;
    this.turnId = plan.id;
    this.#thread = plan.thread;
    this.context = plan.context;
    this.store = core.options.store;
    const { logEveryMs, spareLogEveryMs } = core.limits;
    this.#log = new LogWriter(core, this, plan.resumable ? logEveryMs : spareLogEveryMs);
  }

  get threadId(): string {
    return this.#thread.id;
  }

  get thread(): ThreadRecord {
    return this.#thread;
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** Whether the turn was cut off by its process going down. */
  get wasInterrupted(): boolean {
    return this.#stopReason === "interrupted";
  }

  updateThread(change: ThreadChange): void {
    const next = { ...this.#thread, ...change };
    this.#threadChanged ||= JSON.stringify(next) !== JSON.stringify(this.#thread);
    this.#thread = next;
  }

  /** Ends the turn early: aborts the model, keeps what has been said. */
  stop(reason: StopReason): void {
    this.#stopReason ??= reason;
    this.#abort.abort();
  }

  /** Sends an event to all followers. */
  emit(event: ThreadStreamEvent): void {
    this.broadcast.push(toFrame(event));
    this.#log.schedule();
  }

  /** Runs to the end; never rejects. */
  async run(): Promise<void> {
    const { options } = this.#core;
    const allow_cancel = options.allowCancel?.(this.#thread, this.context) ?? true;
    this.emit({ type: "stream_options", stream_options: { allow_cancel } });
    try {
      await this.#play(this.#plan.produce(this));
      if (this.signal.aborted) await this.#keepWhatWasSaid();
      else await this.#flushThread();
    } catch (error) {
      await this.#fail(error);
    }
    await this.#close();
  }

  #play(events: AsyncIterable<ThreadStreamEvent>): Promise<void> {
    return playEvents(events, this.signal, (event) => {
      const taken = this.#take(event);
      return taken || this.#threadChanged ? this.#thenFlushThread(taken) : undefined;
    });
  }

  /** Sends an event: in this very tick, or when it is stored if it makes something final. */
  #take(given: ThreadStreamEvent): Promise<void> | undefined {
    const event = withCleanWidget(given);
    const stored = this.#persist(event);
    if (stored) return stored.then(() => this.#send(event));
    this.#send(event);
    return undefined;
  }

  #send(event: ThreadStreamEvent): void {
    this.#pending.apply(event);
    if (!this.#isHidden(event)) this.emit(event);
  }

  /** Stores what the event makes final, if it does. */
  #persist(event: ThreadStreamEvent): Promise<void> | undefined {
    switch (event.type) {
      case "thread.item.done":
      case "thread.item.replaced":
        return this.store.saveItem(event.item, this.context).then(() => {
          this.#hasStored = true;
        });
      case "thread.item.removed":
        return this.store.deleteItems(this.threadId, [event.item_id], this.context);
      default:
        return undefined;
    }
  }

  #isHidden(event: ThreadStreamEvent): boolean {
    if ("item" in event) {
      if (!isHiddenItem(event.item)) return false;
      this.#hiddenIds.add(event.item.id);
      return true;
    }
    return "item_id" in event && this.#hiddenIds.has(event.item_id);
  }

  async #thenFlushThread(taken: Promise<void> | undefined): Promise<void> {
    await taken;
    await this.#flushThread();
  }

  async #flushThread(): Promise<void> {
    if (!this.#threadChanged) return;
    this.#threadChanged = false;
    await this.store.saveThread(this.#thread, this.context);
    this.emit({ type: "thread.updated", thread: toThread(this.#thread) });
  }

  async #fail(error: unknown): Promise<void> {
    const { event, unexpected } = toErrorEvent(error);
    if (unexpected) reportError(this.#core, error);
    const { restore } = this.#plan;
    if (restore && !this.#hasStored) await this.#attempt(() => this.#play(restore()));
    this.emit(event);
    await this.#attempt(() => this.#flushThread());
  }

  /** For what is done after a failure: a second one is reported and changes nothing. */
  async #attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      reportError(this.#core, error);
    }
  }

  /** The stopped text becomes an item, and the model is told not to go on with it. */
  async #keepWhatWasSaid(): Promise<void> {
    for (const item of this.#pending.spoken()) await this.#take({ type: "thread.item.done", item });
    await this.store.saveItem(cutOffNote(this.threadId, this.wasInterrupted), this.context);
  }

  async #close(): Promise<void> {
    const state = this.wasInterrupted ? "interrupted" : "finished";
    const keep = this.#plan.resumable || this.wasInterrupted;
    await this.#attempt(() => this.#log.close({ state, keep }));
    this.broadcast.end(this.wasInterrupted ? interruptedFrame : undefined);
  }
}

/** What tells the model, and nobody else, that an answer was cut off. */
export function cutOffNote(threadId: string, interrupted: boolean): SdkHiddenContextItem {
  return {
    type: "sdk_hidden_context",
    id: newId("hidden"),
    thread_id: threadId,
    created_at: new Date().toISOString(),
    content: interrupted
      ? "The answer before this was cut off by an interruption of the server. Do not continue it unless asked."
      : "The user stopped the answer before this. Do not continue it.",
  };
}
