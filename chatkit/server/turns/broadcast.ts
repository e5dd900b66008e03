/** The frames of one running turn, for any number of readers, each at its own place. */
export class Broadcast {
  readonly #frames: string[] = [];
  #ended = false;
  #wake: (() => void)[] = [];

  get length(): number {
    return this.#frames.length;
  }

  push(frame: string): void {
    this.#frames.push(frame);
    this.#wakeAll();
  }

  /** Nothing comes any more; readers finish with what they have not read yet. */
  end(): void {
    this.#ended = true;
    this.#wakeAll();
  }

  /** All frames after the one numbered `after`, as one piece of text. */
  since(after: number): string {
    return this.#frames.slice(after).join("");
  }

  /** Yields what is there after frame `after`, then whatever comes, until the end. */
  async *follow(after: number): AsyncGenerator<string, void, undefined> {
    let place = after;
    while (true) {
      if (place < this.#frames.length) {
        const text = this.since(place);
        place = this.#frames.length;
        yield text;
      } else if (this.#ended) {
        return;
      } else {
        await new Promise<void>((resolve) => this.#wake.push(resolve));
      }
    }
  }

  #wakeAll(): void {
    const waiting = this.#wake;
    this.#wake = [];
    for (const wake of waiting) wake();
  }
}
