import type { Failure } from "#app/api/errors.ts";
import type { Texts } from "#app/ui/text/text.tsx";

/** What to tell a person about a change that did not happen. */
export function failureText(failure: Failure, texts: Texts["tasks"]["failures"]): string {
  switch (failure.reason) {
    case "not_found":
      return texts.gone;
    case "unreachable":
      return texts.unreachable;
    case "no_room":
      return texts.noRoom;
    case "unknown":
    case "signed_out":
      return texts.unknown;
    case "invalid":
    case "conflict":
    case "forbidden":
    case "limit_reached":
      return failure.message ?? texts.unknown;
  }
}
