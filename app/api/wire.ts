/** A value as it crosses the wire: JSON, and which of its strings and nulls stand for something else. */
export type Wire = { json?: unknown; meta?: { values?: unknown } };

/** What is sent: inputs are JSON as they are, and a field that is undefined is one that is not there. */
export function writeInput(input: unknown): Wire {
  return { json: input };
}

/**
 * Reads what `server/trpc/serialize.ts` writes, superjson's format for the two types that our answers
 * hold besides JSON's own: dates, and undefined. The annotated places of the JSON are changed in it.
 */
export function readAnswer({ json, meta }: Wire): unknown {
  const values = meta?.values;
  if (values === undefined) return json;
  if (Array.isArray(values)) return revive(json, values);
  for (const [path, types] of Object.entries(Object(values))) {
    const keys = path.match(/(?:[^.\\]|\\.)+/g)?.map((key) => key.replace(/\\(.)/g, "$1")) ?? [];
    const last = keys.pop() ?? "";
    const holder = keys.reduce((value, key) => value[key], Object(json));
    holder[last] = revive(holder[last], types);
  }
  return json;
}

function revive(json: unknown, types: unknown): Date | undefined {
  const [type] = Array.isArray(types) ? types : [];
  if (type === "Date") return new Date(String(json));
  if (type === "undefined") return undefined;
  throw new TypeError(`An answer holds what pages cannot read: ${JSON.stringify(types)}`);
}
