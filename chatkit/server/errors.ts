/**
 * A refusal that is answered as JSON before any stream begins: `{error: {code, message, field?}}`.
 * The message may be shown to the person.
 */
export class ChatKitError extends Error {
  readonly status: number;
  readonly code: string;
  /** Dotted path of the request field at fault. */
  readonly field: string | undefined;

  constructor(status: number, code: string, message: string, field?: string) {
    super(message);
    this.name = "ChatKitError";
    this.status = status;
    this.code = code;
    this.field = field;
  }
}

/** What a store throws for a row that is missing or somebody else's: the two look the same. */
export class NotFoundError extends ChatKitError {
  constructor(what: string) {
    super(404, "not_found", `There is no such ${what}.`);
    this.name = "NotFoundError";
  }
}

/** The request is well-formed, but what it names does not allow it. */
export class InvalidRequestError extends ChatKitError {
  constructor(message: string, field?: string) {
    super(400, "invalid", message, field);
    this.name = "InvalidRequestError";
  }
}

/** Thrown by a responder or an action: the client shows its own words for a failed answer. */
export class StreamError extends Error {
  readonly allowRetry: boolean;

  constructor(options: { allowRetry?: boolean } = {}) {
    super("The answer failed.");
    this.name = "StreamError";
    this.allowRetry = options.allowRetry ?? true;
  }
}

/** Thrown by a responder or an action: the client shows this message. */
export class CustomStreamError extends Error {
  readonly allowRetry: boolean;

  constructor(message: string, options: { allowRetry?: boolean } = {}) {
    super(message);
    this.name = "CustomStreamError";
    this.allowRetry = options.allowRetry ?? false;
  }
}
