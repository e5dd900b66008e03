import superjson, { type SuperJSONResult } from "superjson";

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type Annotations = Record<string, ["Date"] | ["undefined"]>;

/** Something that only superjson itself knows how to write. */
class Unusual extends Error {}

/**
 * What superjson would write, made in one walk: it looks for values that occur twice, which costs
 * more than everything else about an answer, and ours are plain rows with dates in them. Whatever is
 * neither plain nor a date (a map, a NaN, an own class) is left to superjson. The browser reads both
 * the same way.
 */
export function serialize(value: unknown): SuperJSONResult {
  const values: Annotations = {};
  try {
    if (typeof value !== "object" || value === null || value instanceof Date) throw new Unusual();
    const json = walk(value, "", values);
    const [any] = Object.keys(values);
    return any === undefined ? { json } : { json, meta: { values, v: 1 } };
  } catch (error) {
    if (error instanceof Unusual) return superjson.serialize(value);
    throw error;
  }
}

function walk(value: unknown, path: string, values: Annotations): Json {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return usualNumber(value);
  if (value === undefined) {
    values[path] = ["undefined"];
    return null;
  }
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) throw new Unusual();
    values[path] = ["Date"];
    return value.toISOString();
  }
  if (Array.isArray(value)) {
    return value.map((item, index) => walk(item, below(path, String(index)), values));
  }
  if (!isPlain(value)) throw new Unusual();
  const json: { [key: string]: Json } = {};
  for (const key of Object.keys(value)) {
    json[key] = walk(value[key], below(path, key), values);
  }
  return json;
}

function usualNumber(value: number): number {
  if (Number.isFinite(value) && !Object.is(value, -0)) return value;
  throw new Unusual();
}

/** Superjson's paths: keys between dots, with dots and backslashes in them escaped. */
function below(path: string, key: string): string {
  if (key === "" || key === "__proto__" || key === "constructor" || key === "prototype")
    throw new Unusual();
  const escaped = /[.\\]/.test(key) ? key.replace(/[.\\]/g, "\\$&") : key;
  return path === "" ? escaped : `${path}.${escaped}`;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
