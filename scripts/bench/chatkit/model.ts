import { LLMock } from "@copilotkit/aimock";

/**
 * A language model that answers everything with the same 200 deltas of five characters, and names
 * conversations. Prints its address.
 */
const answer = Array.from({ length: 200 }, (_, n) => `${String(n).padStart(4, "0")} `).join("");
const mock = new LLMock({ port: 0, chunkSize: 5, latency: 0, logLevel: "silent" });
mock.on(
  { predicate: (request) => JSON.stringify(request).includes("Name the conversation") },
  { content: "A bench" },
);
mock.on({ predicate: () => true }, { content: answer });
await mock.start();
process.stdout.write(`${mock.url}\n`);
