import type { ChatSettings } from "../chat-options.ts";

/** A chat on our own server and element, with nothing configured. */
export const ownChat: ChatSettings = {
  first: "local",
  standIn: false,
  domainKey: undefined,
  mode: "own",
  models: [],
  dictation: false,
};
