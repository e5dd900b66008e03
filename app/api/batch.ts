import { type CallError, toCallError } from "./errors.ts";
import { readAnswer, type Wire, writeInput } from "./wire.ts";

/** Proxies and servers refuse addresses that are much longer. */
const longestUrl = 4_000;

type Call = {
  path: string;
  input: unknown;
  resolve: (data: unknown) => void;
  reject: (error: CallError) => void;
};

/**
 * Calls procedures of the server, all that is called in one go in one request
 * (https://trpc.io/docs/rpc).
 */
export function createBatch(url: string, type: "query" | "mutation") {
  let waiting: Call[] = [];

  function send() {
    const calls = waiting;
    waiting = [];
    const groups: Call[][] = [];
    for (const call of calls) {
      const group = groups.at(-1);
      if (group && fits([...group, call])) group.push(call);
      else groups.push([call]);
    }
    for (const group of groups) void sendGroup(group);
  }

  const fits = (calls: Call[]) => type === "mutation" || urlOf(calls).length <= longestUrl;

  function urlOf(calls: Call[]): string {
    const path = `${url}/${calls.map((call) => call.path).join(",")}?batch=1`;
    return type === "mutation" ? path : `${path}&input=${encodeURIComponent(bodyOf(calls))}`;
  }

  async function sendGroup(calls: Call[]) {
    try {
      const response = await fetch(urlOf(calls), type === "mutation" ? post(calls) : {});
      const answers: unknown = await response.json();
      // What is wrong with the request as a whole is said once.
      calls.forEach((call, index) => {
        settle(call, Array.isArray(answers) ? answers[index] : answers);
      });
    } catch (error) {
      for (const { reject } of calls) reject(toCallError(error));
    }
  }

  return (path: string, input: unknown) =>
    new Promise<unknown>((resolve, reject) => {
      if (waiting.length === 0) setTimeout(send);
      waiting.push({ path, input, resolve, reject });
    });
}

function bodyOf(calls: Call[]): string {
  return JSON.stringify({ ...calls.map(({ input }) => writeInput(input)) });
}

function post(calls: Call[]): RequestInit {
  return {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: bodyOf(calls),
  };
}

function settle({ resolve, reject }: Call, answer: unknown) {
  const { result, error }: { result?: { data?: Wire }; error?: Wire } = Object(answer);
  if (result) resolve(readAnswer(result.data ?? {}));
  else if (error) reject(toCallError(readAnswer(error)));
  else reject(toCallError(new TypeError("The server's answer is none.")));
}
