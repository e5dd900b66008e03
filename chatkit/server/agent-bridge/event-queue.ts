/** A queue from which an async loop takes what others push, until it is closed or has failed. */
export class EventQueue<T> {
  #entries: T[] = [];
  #closed = false;
  #error: { cause: unknown } | undefined;
  #wake: () => void = () => {};

  push(entry: T): void {
    this.#entries.push(entry);
    this.#wake();
  }

  /** The loop ends after what is in the queue. */
  close(): void {
    this.#closed = true;
    this.#wake();
  }

  /** The loop throws after what is in the queue. */
  fail(cause: unknown): void {
    this.#error = { cause };
    this.#wake();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    while (true) {
      const entries = this.#entries;
      this.#entries = [];
      yield* entries;
      if (this.#entries.length > 0) continue;
      if (this.#error) throw this.#error.cause;
      if (this.#closed) return;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}
