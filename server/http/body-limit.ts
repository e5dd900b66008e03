const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

/** The most that a request's body may hold, in bytes, by where it goes. */
export function bodyLimitOf(pathname: string): number {
  // A file of 10 MB, and the parts of the form around it.
  if (pathname.startsWith("/api/chatkit/attachments")) return 11 * megabyte;
  // Dictated sound comes in JSON.
  if (pathname.startsWith("/api/v1/chatkit")) return 8 * megabyte;
  // The largest import.
  if (pathname.startsWith("/api/trpc/")) return 24 * megabyte;
  return 64 * kilobyte;
}

/**
 * Holds a body to its limit. One that says its length is refused by it; of one that does not, the
 * stream breaks where it goes beyond, and `exceeded` then tells why whatever read it failed.
 */
export function limitBody(
  request: Request,
  limit: number,
): { request: Request; exceeded: () => boolean } {
  const { body } = request;
  const length = request.headers.get("content-length");
  if (!body) return { request, exceeded: () => false };
  // What says its length is no longer than that: HTTP ends it there.
  if (length !== null) return { request, exceeded: () => Number(length) > limit };
  let size = 0;
  const counted = body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        size += chunk.byteLength;
        if (size > limit) controller.error(new Error("The body is larger than its limit."));
        else controller.enqueue(chunk);
      },
    }),
  );
  const init = { body: counted, duplex: "half" };
  return { request: new Request(request, init), exceeded: () => size > limit };
}

/** The answer to a body that is too large; the connection ends, so that nobody has to read the rest. */
export function tooLargeAnswer(limit: number): Response {
  const error = { code: "too_large", message: `The request is larger than ${limit} bytes.` };
  return Response.json({ error }, { status: 413, headers: { Connection: "close" } });
}
