import fc from "fast-check";

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.constantFrom("", "\u0000", "\ud800", "__proto__", "'; drop table tasks; --", "%s%n", "../x"),
  fc.constantFrom("a".repeat(100_000), "\u202e\u{1F600}", "<script>alert(1)</script>"),
);
const number = fc.oneof(
  fc.integer(),
  fc.constantFrom(-1, 0, 1e21, 2 ** 53, Number.MAX_VALUE, -0.5),
);
const anything = fc.oneof(text, number, fc.boolean(), fc.constant(null), fc.jsonValue());
const day = fc.constantFrom("2026-02-30", "9999-99-99", "0000-01-01", "+275760-09-13", "today", "");

/** What our procedures take, with every field right, wrong or absent. */
const taskFields = fc.record(
  {
    id: anything,
    ids: fc.oneof(fc.array(text, { maxLength: 3 }), anything),
    title: anything,
    notes: anything,
    dueDate: fc.oneof(day, anything),
    dueTime: fc.oneof(fc.constantFrom("25:00", "12:60", "12:00"), anything),
    dueZone: fc.oneof(fc.constantFrom("Europe/Berlin", "Mars/Base", "UTC"), anything),
    priority: anything,
    parentId: anything,
    projectId: anything,
    labelIds: fc.oneof(fc.array(text, { maxLength: 3 }), anything),
    recurrence: fc.oneof(
      fc.record({
        rule: fc.oneof(fc.constantFrom("FREQ=SECONDLY", "FREQ=DAILY;COUNT=0", "FREQ=X"), text),
        from: text,
        anchor: fc.oneof(day, text),
      }),
      anything,
    ),
    groupId: anything,
    query: anything,
    name: anything,
    limit: anything,
    cursor: anything,
    lastEventId: anything,
    tasks: anything,
    changes: anything,
  },
  { requiredKeys: [] },
);

const chat = fc.record({
  type: fc.oneof(
    fc.constantFrom(
      "threads.create",
      "threads.add_user_message",
      "threads.custom_action",
      "threads.list",
      "threads.get_by_id",
      "items.list",
      "items.feedback",
      "attachments.create",
      "input.transcribe",
      "turns.follow",
      "turns.stop",
    ),
    text,
  ),
  params: fc.record(
    {
      thread_id: anything,
      item_id: anything,
      item_ids: anything,
      turn_id: anything,
      after: anything,
      limit: anything,
      order: anything,
      kind: anything,
      name: anything,
      size: anything,
      mime_type: anything,
      audio_base64: anything,
      action: fc.record({ type: text, payload: fc.jsonValue() }),
      input: fc.record({
        content: fc.oneof(
          fc.array(fc.record({ type: fc.constant("input_text"), text })),
          fc.jsonValue(),
        ),
        attachments: fc.oneof(fc.constant([]), fc.jsonValue()),
        inference_options: fc.oneof(fc.constant({}), fc.jsonValue()),
      }),
    },
    { requiredKeys: [] },
  ),
  metadata: fc.oneof(fc.constant({}), fc.jsonValue()),
});

const account = fc.record(
  {
    email: fc.oneof(fc.constantFrom("a@b.c", "A@B.C ", "a@b.c\r\nBcc: x@y.z"), anything),
    password: anything,
    name: anything,
    token: anything,
    newPassword: anything,
    provider: fc.oneof(fc.constantFrom("github", "__proto__"), anything),
    callbackURL: fc.constantFrom("https://evil.example", "//evil.example", "javascript:alert(1)"),
    timeZone: anything,
  },
  { requiredKeys: [] },
);

/** superjson rebuilds values from `meta`: what it must not be talked into. */
const superjson = fc.record({
  json: fc.oneof(taskFields, anything),
  meta: fc.constantFrom(
    { values: { "__proto__.polluted": ["Date"] } },
    { values: { "constructor.prototype.polluted": ["Date"] } },
    { values: { title: [["class", "Function"]] } },
    { values: { title: ["map"], notes: ["regexp"], id: ["bigint"] } },
    { values: ["set"] },
    { referentialEqualities: { title: ["notes", "__proto__"] } },
  ),
});

const json = fc
  .oneof(
    { weight: 4, arbitrary: taskFields.map((fields) => ({ json: fields })) },
    { weight: 2, arbitrary: superjson },
    { weight: 3, arbitrary: chat },
    { weight: 2, arbitrary: account },
    { weight: 1, arbitrary: fc.jsonValue() },
  )
  .map((value) => Buffer.from(JSON.stringify(value)));

const raw = fc
  .constantFrom(
    "",
    "{",
    '{"json":',
    '{"__proto__":{"polluted":true},"json":{"title":"x"}}',
    '{"json":{"title":"x","title":"y"}}',
    "[".repeat(100_000),
    `${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`,
    '{"json":1e999}',
    "\ufeff{}",
    "email=a%40b.c&password=x&intent=sign-in",
    "intent=guest&timeZone=Mars%2FBase",
    "intent=%00&timeZone=%FF%FE&__proto__=x",
    '--x\r\ncontent-disposition: form-data; name="file"; filename="../../x.html"\r\n\r\n<script>\r\n--x--\r\n',
    '--x\r\ncontent-disposition: form-data; name="file',
    `--x\r\n${"a: b\r\n".repeat(5_000)}\r\n\r\n--x--`,
  )
  .map((body) => Buffer.from(body));

/** Larger than any route takes; one buffer, for there are many such requests. */
const huge = Buffer.alloc(3_000_000, '{"json":{"title":"');

/** What follows the head of a request. */
export const hostileBody: fc.Arbitrary<Buffer> = fc.oneof(
  { weight: 60, arbitrary: json },
  { weight: 20, arbitrary: raw },
  {
    weight: 5,
    arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  },
  { weight: 1, arbitrary: fc.constant(huge) },
);
