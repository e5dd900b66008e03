import { CustomStreamError, StreamError } from "#chatkit/server/errors.ts";
import type { ThreadChange } from "#chatkit/server/options.ts";
import { added, assistant, base, done, type Scenario } from "./build.ts";

export const title: Scenario = async function* (turn) {
  const { id } = turn.thread;
  yield done(assistant(id, "A"));
  turn.updateThread({ title: "Mid title" });
  yield done(assistant(id, "B"));
  yield done(assistant(id, "C"));
  turn.updateThread({ title: "End title" });
};

/** Changes the thread and yields nothing. */
function changing(change: ThreadChange): Scenario {
  return async function* (turn) {
    turn.updateThread(change);
    yield* [];
  };
}

export const meta = changing({ metadata: { k: "v" } });

export const lock = changing({ status: { type: "locked", reason: "Because" } });

export const close = changing({ status: { type: "closed" } });

export const images = changing({ allowed_image_domains: ["example.com"] });

export const hidden: Scenario = async function* ({ thread }) {
  yield done({ type: "hidden_context_item", ...base(thread.id), content: "secret" });
  yield done(assistant(thread.id, "visible"));
};

export const hiddenAdded: Scenario = async function* ({ thread }) {
  yield added({ type: "hidden_context_item", ...base(thread.id), content: "secret" });
};

export const error: Scenario = async function* ({ thread }) {
  yield added(assistant(thread.id, "half"));
  throw new Error("An exception nobody expected, with a secret in it.");
};

export const streamError: Scenario = async function* () {
  yield* [];
  throw new StreamError({ allowRetry: false });
};

export const customError: Scenario = async function* (turn) {
  yield* [];
  turn.updateThread({ title: "set before failing" });
  throw new CustomStreamError("Quota used up.", { allowRetry: true });
};

export const errorEvent: Scenario = async function* ({ thread }) {
  yield { type: "error", code: "custom", message: "Soft error", allow_retry: false };
  yield done(assistant(thread.id, "after error"));
};
