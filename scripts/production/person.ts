import { randomInt, randomUUID } from "node:crypto";
import { z } from "zod";

/** Somebody with an account, over HTTP alone: keeps cookies and sends what a browser would. */
export type Person = {
  email: string;
  password: string;
  /** The cookies as they stand now. */
  cookie: () => string;
  fetch: (path: string, init?: RequestInit) => Promise<Response>;
};

export type PersonOptions = {
  email?: string;
  password?: string;
  guest?: boolean;
  address?: string;
  /** Where the cookies are kept: two clients that share one are two tabs of one browser. */
  cookies?: Map<string, string>;
};

/** A random client address, which a server started with FLY_APP_NAME believes. */
export function someAddress(): string {
  const part = () => randomInt(1, 255);
  return `10.${part()}.${part()}.${part()}`;
}

/** A client without an account yet. Redirects are answers, never followed. */
export function visitor(url: string, options: PersonOptions = {}): Person {
  const cookies = options.cookies ?? new Map<string, string>();
  const address = options.address ?? someAddress();
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  return {
    email: options.email ?? `${randomUUID()}@example.com`,
    password: options.password ?? "correct horse battery",
    cookie,
    fetch: async (path, init = {}) => {
      const headers = new Headers(init.headers);
      headers.set("origin", url);
      headers.set("fly-client-ip", address);
      if (cookies.size > 0) headers.set("cookie", cookie());
      const response = await fetch(new URL(path, url), { redirect: "manual", ...init, headers });
      for (const line of response.headers.getSetCookie()) {
        const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (value) cookies.set(name, value);
        else cookies.delete(name);
      }
      return response;
    },
  };
}

/** Sends JSON and reads JSON; throws what was answered when it is not a success. */
export async function postJson(person: Person, path: string, body: unknown): Promise<unknown> {
  const response = await person.fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`POST ${path}: ${response.status} ${text}`);
  return JSON.parse(text);
}

/** Signs up (or in as a guest) and resolves to the signed-in person. */
export async function signUp(url: string, options: PersonOptions = {}): Promise<Person> {
  const person = visitor(url, options);
  const { email, password } = person;
  if (options.guest) await postJson(person, "/api/auth/sign-in/anonymous", {});
  else await postJson(person, "/api/auth/sign-up/email", { name: "Ada", email, password });
  return person;
}

/** Calls a mutation over tRPC's wire; throws what was answered when it is refused. */
export async function change(person: Person, procedure: string, input: object): Promise<unknown> {
  return dataIn(await postJson(person, `/api/trpc/${procedure}`, { json: input }));
}

/** Calls a query over tRPC's wire. */
export async function ask(person: Person, procedure: string, input: object): Promise<unknown> {
  const query = new URLSearchParams({ input: JSON.stringify({ json: input }) });
  const response = await person.fetch(`/api/trpc/${procedure}?${query}`);
  if (!response.ok) throw new Error(`${procedure}: ${response.status} ${await response.text()}`);
  return dataIn(await response.json());
}

/** The ids of all open tasks at the top of the inbox, page by page. */
export async function taskIds(person: Person): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null = null; ; ) {
    const page = listed.parse(await ask(person, "task.list", { limit: 500, cursor }));
    ids.push(...page.tasks.map(({ id }) => id));
    cursor = page.nextCursor;
    if (cursor === null) return ids;
  }
}

const answered = z.object({ result: z.object({ data: z.object({ json: z.unknown() }) }) });
const dataIn = (answer: unknown) => answered.parse(answer).result.data.json;
const listed = z.object({
  tasks: z.array(z.object({ id: z.string() })),
  nextCursor: z.string().nullable(),
});
