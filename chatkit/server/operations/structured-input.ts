import type { ThreadStreamEvent } from "#chatkit/protocol/events.ts";
import type { StructuredInputItem } from "#chatkit/protocol/items.ts";
import type { RequestOf } from "#chatkit/protocol/requests/request.ts";
import type {
  StructuredAnswer,
  StructuredQuestion,
  StructuredSubmission,
} from "#chatkit/protocol/structured-input.ts";
import type { Call, Core } from "../core.ts";
import { ChatKitError, InvalidRequestError } from "../errors.ts";
import type { TurnContext } from "../options.ts";
import { startTurn } from "../turns/start.ts";

/** `threads.add_structured_input`: fills the questions in, and goes on answering. */
export async function addStructuredInput<C>(
  core: Core<C>,
  call: Call<C>,
  { params, metadata }: RequestOf<"threads.add_structured_input">,
): Promise<Response> {
  const ref = { threadId: params.thread_id, itemId: params.item_id };
  return startTurn(core, call, {
    threadId: ref.threadId,
    metadata,
    prepare: async () => {
      const item = await core.options.store.loadItem(ref, call.context);
      if (item.type !== "structured_input") {
        throw new InvalidRequestError("The item asks no questions.", "params.item_id");
      }
      if (item.status !== "pending") {
        throw new ChatKitError(409, "not_pending", "The questions are answered already.");
      }
      const answered = answer(item, params.input);
      return { produce: (turn) => replaceAndRespond(core, turn, answered) };
    },
  });
}

async function* replaceAndRespond<C>(
  core: Core<C>,
  turn: TurnContext<C>,
  item: StructuredInputItem,
): AsyncGenerator<ThreadStreamEvent, void, undefined> {
  yield { type: "thread.item.replaced", item };
  yield* core.options.respond(turn, undefined);
}

/** Every question gets an answer, a skipped one where none was given; unknown ids are ignored. */
function answer(item: StructuredInputItem, submission: StructuredSubmission): StructuredInputItem {
  const inputs = item.inputs.map((question) => ({
    ...question,
    answer: answerTo(question, submission),
  }));
  return { ...item, inputs, status: submission.status };
}

function answerTo(
  question: StructuredQuestion,
  submission: StructuredSubmission,
): StructuredAnswer {
  const given = Object.hasOwn(submission.answers, question.id)
    ? submission.answers[question.id]
    : undefined;
  const skipped = submission.status === "skipped" || !given || given.skipped;
  if (skipped || given.values.length === 0) return { values: [], skipped: true };
  const takesOne = question.type === "multiple_choice" && !question.multiple;
  return { values: takesOne ? given.values.slice(0, 1) : given.values, skipped: false };
}
