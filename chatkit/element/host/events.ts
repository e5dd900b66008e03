import type { Emit } from "../session/session.ts";

/** Tells the page of events by dispatching them on the element. */
export function emitFrom(host: HTMLElement): Emit {
  return (type, ...detail) => {
    host.dispatchEvent(new CustomEvent(type, { detail: detail[0] }));
  };
}
