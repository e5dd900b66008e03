import fc from "fast-check";
import { hostileBody } from "./bodies.ts";
import { type Header, hostileHeaders } from "./headers.ts";
import { hostileTarget } from "./targets.ts";

/** One request as it goes over the wire, whatever a well-behaved client would have made of it. */
export type HostileRequest = {
  /** Its first line, for the report. */
  name: string;
  bytes: Buffer;
};

const methods = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom("GET", "POST") },
  {
    weight: 3,
    arbitrary: fc.constantFrom("HEAD", "OPTIONS", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND"),
  },
  { weight: 1, arbitrary: fc.constantFrom("get", "CONNECT", "BREW", "G\0T", "PRI", "") },
);
const versions = fc.oneof(
  { weight: 12, arbitrary: fc.constant("HTTP/1.1") },
  { weight: 1, arbitrary: fc.constantFrom("HTTP/1.0", "HTTP/2.0", "HTTP/9", "ICY", "") },
);

type Shape = {
  method: string;
  version: string;
  target: string;
  headers: Header[];
  body: Buffer;
  signedIn: boolean;
  /** How the length of the body is told; `lie` and `short` are what attacks on parsers are made of. */
  framing: "length" | "chunked" | "both" | "lie" | "short" | "none";
};

const shape: fc.Arbitrary<Shape> = fc.record({
  method: methods,
  version: versions,
  target: hostileTarget,
  headers: hostileHeaders,
  body: hostileBody,
  signedIn: fc.boolean(),
  framing: fc.oneof(
    { weight: 6, arbitrary: fc.constant("length" as const) },
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        "chunked" as const,
        "both" as const,
        "lie" as const,
        "short" as const,
        "none" as const,
      ),
    },
  ),
});

/** So many hostile requests, the same for the same seed; half of them carry somebody's session. */
export function hostileRequests(
  options: { seed: number; count: number },
  client: { host: string; cookie: string },
): HostileRequest[] {
  return fc
    .sample(shape, { seed: options.seed, numRuns: options.count })
    .map((one) => toRequest(one, client));
}

function toRequest(
  { method, target, version, headers, body, signedIn, framing }: Shape,
  client: { host: string; cookie: string },
): HostileRequest {
  const line = `${method} ${target} ${version}`;
  const names = new Set(headers.map(([name]) => name.toLowerCase()));
  const lines = [
    line,
    ...(names.has("host") ? [] : [`host: ${client.host}`]),
    ...(signedIn && !names.has("cookie") ? [`cookie: ${client.cookie}`] : []),
    ...headers.map(([name, value]) => `${name}: ${value}`),
    ...framed(framing, body.length),
    // Otherwise the end of an answer could only be told by parsing it.
    "connection: close",
  ];
  const chunked = framing === "chunked" || framing === "both";
  const content = chunked
    ? Buffer.concat([Buffer.from(`${body.length.toString(16)}\r\n`), body, end])
    : body;
  const head = Buffer.from(`${lines.join("\r\n")}\r\n\r\n`, "latin1");
  return { name: JSON.stringify(line.slice(0, 120)), bytes: Buffer.concat([head, content]) };
}

const end = Buffer.from("\r\n0\r\n\r\n");

function framed(framing: Shape["framing"], length: number): string[] {
  const chunked = "transfer-encoding: chunked";
  switch (framing) {
    case "length":
      return [`content-length: ${length}`];
    case "chunked":
      return [chunked];
    case "both":
      return [`content-length: ${length}`, chunked];
    case "lie":
      return [`content-length: ${length + 1_000}`];
    case "short":
      return [`content-length: ${Math.floor(length / 2)}`];
    case "none":
      return [];
  }
}
