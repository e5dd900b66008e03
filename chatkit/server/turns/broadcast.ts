type Piece = IteratorResult<string, undefined>;

const theEnd: Piece = { done: true, value: undefined };

/** Characters after which a piece is sent; a longer frame goes as a piece of its own. */
const longestPiece = 64 * 1024;

/** The frames of one running turn, for any number of readers, each at its own place. */
export class Broadcast {
  readonly #frames: string[] = [];
  #ended = false;
  #farewell: string | undefined;
  #waiting: (() => void)[] = [];

  get length(): number {
    return this.#frames.length;
  }

  push(frame: string): void {
    this.#frames.push(frame);
    this.#wakeAll();
  }

  /**
   * Nothing comes any more: readers finish with what they have not read yet, and with the farewell,
   * which is no frame of the turn.
   */
  end(farewell?: string): void {
    this.#ended = true;
    this.#farewell = farewell;
    this.#wakeAll();
  }

  /** All frames after the one numbered `after`, as one piece of text. */
  since(after: number): string {
    return this.#between(after, this.#frames.length);
  }

  #between(from: number, to: number): string {
    return from === to - 1 ? (this.#frames[from] ?? "") : this.#frames.slice(from, to).join("");
  }

  /**
   * Yields what is there after frame `after`, then whatever comes, until the end. A reader that is slow
   * gets what has gathered meanwhile in pieces of bounded length, the next when it has taken the one
   * before: so much is held for it, and no more. Every event of every turn passes here, which is why
   * this is no generator.
   */
  follow(after: number): AsyncIterator<string, undefined> {
    let place = after;
    let hasFarewell = true;
    const piece = (): Piece | undefined => {
      if (place < this.#frames.length) {
        const from = place;
        for (let size = 0; place < this.#frames.length && size < longestPiece; place += 1) {
          size += this.#frames[place]?.length ?? 0;
        }
        return { done: false, value: this.#between(from, place) };
      }
      if (!this.#ended) return undefined;
      if (!hasFarewell || this.#farewell === undefined) return theEnd;
      hasFarewell = false;
      return { done: false, value: this.#farewell };
    };
    return {
      next: () => {
        const ready = piece();
        if (ready) return Promise.resolve(ready);
        return new Promise((resolve) => {
          // A reader whose place is ahead of what there is goes on waiting.
          const look = () => {
            const came = piece();
            if (came) resolve(came);
            else this.#waiting.push(look);
          };
          this.#waiting.push(look);
        });
      },
    };
  }

  #wakeAll(): void {
    const waiting = this.#waiting;
    if (waiting.length === 0) return;
    this.#waiting = [];
    for (const wake of waiting) wake();
  }
}
