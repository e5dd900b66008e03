/**
 * A response whose text is known as a whole, so that it can be written at once: making a stream of
 * the text and reading it again takes half as long as making the text.
 */
export class WholeResponse extends Response {
  readonly whole: string;
  #body: Response["body"] | undefined;

  constructor(whole: string, init: ResponseInit) {
    super(null, init);
    this.whole = whole;
  }

  override get body(): Response["body"] {
    this.#body ??= new Response(this.whole).body;
    return this.#body;
  }

  override async text(): Promise<string> {
    return this.whole;
  }

  override async json(): Promise<unknown> {
    return JSON.parse(this.whole);
  }
}
