import type {
  FrameBatch,
  TurnEnding,
  TurnLog,
  TurnOpening,
  TurnRecord,
  TurnStart,
} from "../store.ts";
import type { MemoryContext, MemoryStore } from "./memory-store.ts";

type StoredTurn = TurnRecord & {
  userId: string;
  requestId: string | undefined;
  batches: FrameBatch[];
};

/** The turn log beside a `MemoryStore`: one process, and nothing survives it. */
export class MemoryTurnLog implements TurnLog<MemoryContext> {
  readonly #store: MemoryStore;
  readonly #turns = new Map<string, StoredTurn>();
  #stop: (turnId: string) => void = () => {};

  constructor(store: MemoryStore) {
    this.#store = store;
  }

  async open(start: TurnStart, context: MemoryContext): Promise<TurnOpening> {
    const { id, threadId, requestId, newThread, userMessage } = start;
    const { userId } = context;
    const own = [...this.#turns.values()].filter((turn) => turn.userId === userId);
    const repeated = requestId ? own.find((turn) => turn.requestId === requestId) : undefined;
    if (repeated) return { outcome: "repeated", turn: repeated };
    if (newThread) this.#store.createThread(newThread, context);
    const thread = await this.#store.loadThread(threadId, context);
    if (own.some((turn) => turn.threadId === threadId && turn.state === "running")) {
      return { outcome: "busy" };
    }
    if (userMessage) await this.#store.saveItem(userMessage, context);
    this.#turns.set(id, { id, threadId, state: "running", userId, requestId, batches: [] });
    return { outcome: "started", thread };
  }

  async append(turnId: string, batch: FrameBatch): Promise<boolean> {
    this.#turns.get(turnId)?.batches.push(batch);
    return this.#turns.has(turnId);
  }

  async close(turnId: string, { state, keep, rest }: TurnEnding): Promise<void> {
    const turn = this.#turns.get(turnId);
    if (!turn) return;
    turn.state = state;
    if (rest) turn.batches.push(rest);
    if (!keep) this.#turns.delete(turnId);
  }

  async find(
    { threadId, turnId }: { threadId: string; turnId?: string | undefined },
    { userId }: MemoryContext,
  ): Promise<TurnRecord | undefined> {
    return [...this.#turns.values()].find(
      (turn) =>
        turn.userId === userId &&
        turn.threadId === threadId &&
        (turnId ? turn.id === turnId : turn.state !== "finished"),
    );
  }

  async read(turnId: string): Promise<FrameBatch[]> {
    return this.#turns.get(turnId)?.batches ?? [];
  }

  /** The turns of a process without a memory beyond itself are never abandoned. */
  async takeAbandoned(): Promise<undefined> {
    return undefined;
  }

  async requestStop(turnId: string): Promise<void> {
    this.#stop(turnId);
  }

  watch(): () => void {
    return () => {};
  }

  onStopRequest(stop: (turnId: string) => void): void {
    this.#stop = stop;
  }
}
