import type { Db } from "#db/client.ts";
import { beat, forgetProcess } from "#server/services/chat/turn/processes.ts";

const everyMs = 3_000;

/**
 * This process's sign of life in the database. It beats only while turns run here, so that an idle
 * application leaves an idle database asleep.
 */
export class Heartbeat {
  readonly #db: Db;
  readonly #processId: string;
  readonly #onError: (error: unknown) => void;
  #running = 0;
  #lastBeat = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(db: Db, processId: string, onError: (error: unknown) => void) {
    this.#db = db;
    this.#processId = processId;
    this.#onError = onError;
  }

  /** A turn begins: the sign of life is fresh before it is claimed. */
  async begin(): Promise<void> {
    if (performance.now() - this.#lastBeat > everyMs) await this.#beat();
    this.#running += 1;
    this.#timer ??= setInterval(() => {
      this.#beat().catch(this.#onError);
    }, everyMs).unref();
  }

  end(): void {
    this.#running -= 1;
    if (this.#running > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await forgetProcess(this.#db, this.#processId);
  }

  async #beat(): Promise<void> {
    await beat(this.#db, this.#processId);
    this.#lastBeat = performance.now();
  }
}
