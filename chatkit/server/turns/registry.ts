import type { Turn } from "./turn.ts";

/** The turns that run in this process. */
export class TurnRegistry<C> {
  readonly #turns = new Map<string, { turn: Turn<C>; ended: Promise<void> }>();
  #closing = false;

  /** true once the process is going down: no new turns then. */
  get closing(): boolean {
    return this.#closing;
  }

  get size(): number {
    return this.#turns.size;
  }

  /** Keeps the turn while it runs. */
  add(turn: Turn<C>, ended: Promise<void>): void {
    this.#turns.set(turn.turnId, { turn, ended });
    void ended.finally(() => this.#turns.delete(turn.turnId));
  }

  get(turnId: string): Turn<C> | undefined {
    return this.#turns.get(turnId)?.turn;
  }

  /** The turn that runs on this thread here. */
  ofThread(threadId: string): Turn<C> | undefined {
    for (const { turn } of this.#turns.values()) {
      if (turn.threadId === threadId) return turn;
    }
    return undefined;
  }

  /**
   * Lets running turns end by themselves for `graceMs`, then cuts off the rest, which clients may take
   * up again by a retry. Resolves when all are stored and closed.
   */
  async drain(graceMs: number): Promise<void> {
    this.#closing = true;
    const ends = () => Promise.all([...this.#turns.values()].map(({ ended }) => ended));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const grace = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, graceMs);
    });
    await Promise.race([ends(), grace]);
    clearTimeout(timer);
    for (const { turn } of this.#turns.values()) turn.stop("interrupted");
    await ends();
  }
}
