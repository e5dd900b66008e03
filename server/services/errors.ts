/** The closed set of ways in which a service verb refuses. Each transport maps all of them, exhaustively. */
export const serviceErrorCodes = [
  "not_found",
  "invalid",
  "conflict",
  "forbidden",
  "limit_reached",
] as const;
export type ServiceErrorCode = (typeof serviceErrorCodes)[number];

/** A refusal whose message may be shown to the person. A row of somebody else is `not_found`, like a missing one. */
export class ServiceError extends Error {
  readonly code: ServiceErrorCode;
  /** The input field at fault, where one is. */
  readonly field: string | undefined;

  constructor(code: ServiceErrorCode, message: string, field?: string) {
    super(message);
    this.name = "ServiceError";
    this.code = code;
    this.field = field;
  }
}
