import { type Core, reportError } from "../core.ts";
import type { FrameBatch, TurnEnding } from "../store.ts";
import type { Turn } from "./turn.ts";

/** Writes a turn's frames to the log now and then, so that a turn costs few writes however it talks. */
export class LogWriter<C> {
  readonly #core: Core<C>;
  readonly #turn: Turn<C>;
  readonly #everyMs: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #written = 0;
  #writing: Promise<void> = Promise.resolve();

  constructor(core: Core<C>, turn: Turn<C>, everyMs: number) {
    this.#core = core;
    this.#turn = turn;
    this.#everyMs = everyMs;
  }

  /** Called for every frame: the first after a write sets the time of the next write. */
  schedule(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#writing = this.#writing.then(() => this.#write());
    }, this.#everyMs);
  }

  /** Writes what is left, unless nobody will ask for it, and closes the turn in the log. */
  async close(ending: Omit<TurnEnding, "rest">): Promise<void> {
    clearTimeout(this.#timer);
    await this.#writing;
    // What has been written may be followed on another process, which then needs the end too.
    const keep = ending.keep || this.#written > 0;
    const rest = keep ? this.#batch() : undefined;
    const { turnId, context } = this.#turn;
    await this.#core.options.turns.close(turnId, { ...ending, keep, rest }, context);
  }

  async #write(): Promise<void> {
    const batch = this.#batch();
    if (!batch) return;
    const upTo = this.#turn.broadcast.length;
    try {
      const { turnId, context } = this.#turn;
      const runs = await this.#core.options.turns.append(turnId, batch, context);
      this.#written = upTo;
      // We were silent for so long that somebody took us for dead: the thread is not ours any more.
      if (!runs) this.#turn.stop("interrupted");
    } catch (error) {
      // The frames stay in memory and go with the next write.
      reportError(this.#core, error);
    }
  }

  #batch(): FrameBatch | undefined {
    const { broadcast } = this.#turn;
    if (this.#written === broadcast.length) return undefined;
    return { first: this.#written + 1, frames: broadcast.since(this.#written) };
  }
}
