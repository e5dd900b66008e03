import fc from "fast-check";
import type { ChatKitRequest } from "#chatkit/protocol/requests/request.ts";
import { message } from "./client.ts";

/** Ids that answers have named so far. */
export type Known = { threads: string[]; items: string[]; attachments: string[] };
type Pick = (from: keyof Known) => string;
type Params = fc.Arbitrary<(pick: Pick) => object>;

const ofThread: Params = fc.constant((pick) => ({ thread_id: pick("threads") }));
const ofItem: Params = fc.constant((pick) => ({
  thread_id: pick("threads"),
  item_id: pick("items"),
}));
const text = fc.constantFrom(
  ...["hi", "/parts", "/title", "/lock", "/hidden", "/customerror", "/tool", "/structured"],
  ...["/widget", "/widgetstream", "/workflow", "/image", "/signals", "/remove", "/replace"],
);
const paging = fc.record(
  {
    limit: fc.constantFrom(0, 1, 2, 100, "5", null),
    order: fc.constantFrom("asc", "desc"),
  },
  { requiredKeys: [] },
);

/** Of every type of request: params that are right as long as what they name is there. */
const params: Record<ChatKitRequest["type"], Params> = {
  "threads.create": text.map((said) => () => ({ input: message(said) })),
  "threads.add_user_message": fc.tuple(text, fc.boolean()).map(([said, withFile]) => (pick) => ({
    thread_id: pick("threads"),
    input: message(said, withFile ? [pick("attachments")] : []),
  })),
  "threads.add_client_tool_output": fc.jsonValue().map((result) => (pick) => ({
    thread_id: pick("threads"),
    result,
  })),
  "threads.add_structured_input": fc.array(fc.string()).map((values) => (pick) => ({
    thread_id: pick("threads"),
    item_id: pick("items"),
    input: { answers: { one: { values }, odd: { values, skipped: true } } },
  })),
  "threads.retry_after_item": ofItem,
  "threads.custom_action": fc.jsonValue().map((payload) => (pick) => ({
    thread_id: pick("threads"),
    item_id: pick("items"),
    action: { type: "go", payload },
  })),
  "threads.sync_custom_action": fc.jsonValue().map((payload) => (pick) => ({
    thread_id: pick("threads"),
    action: { type: "go", payload },
  })),
  "threads.get_by_id": ofThread,
  "threads.list": paging.map((page) => () => page),
  "threads.update": fc.string({ unit: "binary" }).map((title) => (pick) => ({
    thread_id: pick("threads"),
    title,
  })),
  "threads.delete": ofThread,
  "items.list": fc.tuple(paging, fc.boolean()).map(([page, after]) => (pick) => ({
    thread_id: pick("threads"),
    ...page,
    ...(after ? { after: pick("items") } : {}),
  })),
  "items.feedback": fc.constantFrom("positive", "negative").map((kind) => (pick) => ({
    thread_id: pick("threads"),
    item_ids: [pick("items")],
    kind,
  })),
  "attachments.create": fc.string().map((name) => () => ({
    name: `${name}.txt`,
    size: 3,
    mime_type: "text/plain",
  })),
  "attachments.delete": fc.constant((pick) => ({ attachment_id: pick("attachments") })),
  "input.transcribe": fc.base64String().map((audio_base64) => () => ({
    audio_base64,
    mime_type: "audio/webm;codecs=opus",
  })),
  "turns.follow": fc.nat().map((after) => (pick) => ({ thread_id: pick("threads"), after })),
  "turns.stop": ofThread,
};

const right = fc.oneof(
  ...Object.entries(params).map(([type, make]) => fc.record({ type: fc.constant(type), make })),
);
/** One field that is not there, or is something else than it should be. */
const wrong = fc.option(fc.record({ field: fc.nat(), value: fc.option(fc.jsonValue()) }));
const nearlyRight = fc
  .record({ right, which: fc.nat(), wrong })
  .map(({ right: { type, make }, which, wrong }) => (known: Known) => {
    const pick: Pick = (from) => known[from][which % (known[from].length || 1)] ?? "none";
    const given = make(pick);
    return { type, params: wrong ? withWrongField(given, wrong) : given };
  });
const senseless = fc
  .oneof(fc.string(), fc.jsonValue(), fc.constant('{"type":'))
  .map((body) => (): unknown => body);

/** A body that is right, nearly right or senseless, given the ids that are known. */
export const anyRequest = fc.oneof({ weight: 12, arbitrary: nearlyRight }, senseless);

function withWrongField(params: object, { field, value }: { field: number; value: unknown }) {
  const names = Object.keys(params);
  const name = names[field % (names.length || 1)] ?? "thread_id";
  const { [name]: _, ...rest } = Object.fromEntries(Object.entries(params));
  return value === null ? rest : { ...rest, [name]: value };
}
