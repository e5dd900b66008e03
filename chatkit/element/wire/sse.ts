/**
 * Reads the `data:` payloads of a server-sent event stream as they arrive, one string per event.
 * Comment lines, other fields and a last event without its closing blank line are skipped, as the
 * HTML standard's event stream interpretation asks. A broken connection rejects.
 */
export async function* readFrames(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  let data: string[] = [];
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      rest += decoder.decode(value, { stream: true });
      const lines = rest.split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop() ?? "";
      for (const line of lines) {
        if (line === "") {
          if (data.length > 0) yield data.join("\n");
          data = [];
        } else if (line.startsWith("data:")) {
          data.push(line.slice(line[5] === " " ? 6 : 5));
        }
      }
    }
  } finally {
    // Also reached when the consumer stops early: the connection must not linger.
    await reader.cancel().catch(ignoreClosed);
  }
}

/** Cancelling a stream that has already failed rejects with the same failure, which was reported. */
function ignoreClosed(): void {}
