import fc from "fast-check";

/** Name and value. */
export type Header = [string, string];

const long = (unit: string, times: number) => unit.repeat(times);

/** For each header values that nobody sends by mistake. */
const values: Readonly<Record<string, readonly string[]>> = {
  host: [
    "",
    "a b",
    "evil.example",
    "[::1",
    "localhost:99999",
    "localhost, evil",
    "%00",
    "a/b",
    "@",
  ],
  cookie: [
    "taskpilot.session_token=",
    "taskpilot.session_token=x.y",
    `taskpilot.session_token=${long("A", 4_000)}`,
    "taskpilot.session_data=%7B%7D",
    "taskpilot.session_data=eyJzZXNzaW9uIjp7fX0",
    "taskpilot.session_data=bm90IGpzb24",
    "__Secure-taskpilot.session_token=x",
    "preferences=%7B%22theme%22%3A%5B%5D%7D",
    "preferences=%",
    "; ; =; a",
    long("a=b; ", 800),
    "\u00ff\u00fe",
  ],
  "content-type": [
    "",
    "application/json",
    "application/json; charset=utf-7",
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
    "multipart/form-data; boundary=x",
    `multipart/form-data; boundary=${long("x", 300)}`,
    "text/x-script",
    "\u0000",
  ],
  "content-encoding": ["gzip", "br", "nonsense"],
  "content-length": ["-1", "1e3", "99999999999999999999", "0, 5", "0x10"],
  "transfer-encoding": ["chunked, identity", "gzip, chunked", "xchunked", " chunked"],
  expect: ["100-continue", "200-ok", ""],
  range: ["bytes=0-", "bytes=-1", "bytes=5-1", "bytes=0-0,1-1", "lines=1-2", "bytes=99999999999-"],
  origin: ["null", "https://evil.example", "http://", "x", "http://localhost"],
  referer: ["https://evil.example/\u0001"],
  "sec-fetch-site": ["cross-site", "same-site", "none", "x"],
  authorization: ["Bearer", "Bearer x", `Bearer ${long("x", 5_000)}`, "Basic \u00ff", "x"],
  accept: ["text/event-stream", "*/*;q=x", long("a/b,", 500)],
  "accept-encoding": ["gzip;q=0, *;q=0", "br", "\u00e4"],
  "accept-language": ["de-DE-u-nu-\u00e4", "*", long("en,", 900), "x-x-x", "en-\u0000"],
  "if-none-match": ["*", '"', 'W/"x'],
  "if-modified-since": ["yesterday"],
  upgrade: ["websocket", "h2c"],
  "x-forwarded-for": ["1.2.3.4", "'; drop table tasks; --"],
  "x-forwarded-host": ["evil.example"],
  "x-forwarded-proto": ["https", "javascript"],
  forwarded: ["for=evil;host=evil.example;proto=https"],
  "fly-client-ip": ["", "::1", "not an address", long("1", 3_000)],
  "x-taskpilot-client-address": ["6.6.6.6"],
  "x-http-method-override": ["DELETE"],
  "last-event-id": ["-1", "1e400", "x"],
  "trpc-accept": ["application/jsonl", "x"],
  "x-react-router-request": ["yes"],
  "user-agent": ["Googlebot", "\u0001", long("x", 3_000)],
  "bad header": ["x"],
  "": ["x"],
  "x-smuggled": ["a\r\nGET /metrics HTTP/1.1", "a\nb: c"],
};

const header: fc.Arbitrary<Header> = fc
  .constantFrom(...Object.keys(values))
  .chain((name) =>
    fc.constantFrom(...(values[name] ?? [""])).map((value): Header => [name, value]),
  );

const plain: Header[] = [["content-type", "application/json"]];
const many: Header[] = Array(300).fill(["x-many", "y"]);

/** Some headers, names and values; the same name may come twice. */
export const hostileHeaders: fc.Arbitrary<Header[]> = fc.oneof(
  { weight: 6, arbitrary: fc.constant(plain) },
  { weight: 9, arbitrary: fc.array(header, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constant(many) },
);
