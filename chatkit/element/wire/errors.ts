/** Why a request could not be answered, in the few kinds that the interface words differently. */
export type RequestFailure =
  | "network"
  | "signed_out"
  | "missing"
  | "busy"
  | "too_large"
  | "rate_limited"
  | "refused"
  | "server";

/** A ChatKit request that failed: before an answer (`network`, status 0) or by an error status. */
export class ChatKitRequestError extends Error {
  override name = "ChatKitRequestError";
  readonly kind: RequestFailure;
  readonly status: number;
  /** The server's stable error name, where it sent one. */
  readonly code: string | undefined;

  constructor(kind: RequestFailure, detail: { status?: number; code?: string; message: string }) {
    super(detail.message);
    this.kind = kind;
    this.status = detail.status ?? 0;
    this.code = detail.code;
  }
}

const byStatus: Record<number, RequestFailure> = {
  401: "signed_out",
  403: "signed_out",
  404: "missing",
  409: "busy",
  413: "too_large",
  429: "rate_limited",
};

/** The error of an answer that is not 2xx; its JSON error body is read when there is one. */
export async function toRequestError(response: Response): Promise<ChatKitRequestError> {
  const { status } = response;
  const kind = byStatus[status] ?? (status < 500 ? "refused" : "server");
  const body: unknown = await response.json().catch(() => undefined);
  const error = isRecord(body) && isRecord(body.error) ? body.error : {};
  const code = typeof error.code === "string" ? error.code : undefined;
  const said = typeof error.message === "string" ? error.message : `HTTP ${status}`;
  return new ChatKitRequestError(kind, { status, message: said, ...(code && { code }) });
}

/** What fetch or a body reader rejected with, as a network failure; an abort stays what it is. */
export function toNetworkError(cause: unknown): unknown {
  if (cause instanceof ChatKitRequestError) return cause;
  if (cause instanceof DOMException && cause.name === "AbortError") return cause;
  const message = cause instanceof Error ? cause.message : "The connection failed.";
  return new ChatKitRequestError("network", { message });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
