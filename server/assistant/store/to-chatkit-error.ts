import { ChatKitError, InvalidRequestError, NotFoundError } from "#chatkit/server/errors.ts";
import { ServiceError } from "#server/services/errors.ts";

/** Runs a service verb and turns its refusals into the protocol's; `what` names what may be missing. */
export async function toChatKitError<T>(what: string, verb: Promise<T>): Promise<T> {
  try {
    return await verb;
  } catch (error) {
    throw error instanceof ServiceError ? mapped(what, error) : error;
  }
}

function mapped(what: string, error: ServiceError): ChatKitError {
  switch (error.code) {
    case "not_found":
      return new NotFoundError(what);
    case "invalid":
      return new InvalidRequestError(error.message, error.field);
    case "limit_reached":
      return new ChatKitError(413, "limit_reached", error.message, error.field);
    case "conflict":
      return new ChatKitError(409, "conflict", error.message, error.field);
    case "forbidden":
      return new ChatKitError(403, "forbidden", error.message, error.field);
  }
}
