import superjson, { type SuperJSONResult } from "superjson";
import { toIso } from "./iso.ts";

type Annotations = Record<string, ["Date"] | ["undefined"]>;

/** Something that only superjson itself knows how to write. */
class Unusual extends Error {}

/**
 * What superjson would write, made in one walk: it looks for values that occur twice, which costs
 * more than everything else about an answer, and ours are plain rows with dates in them. Only what
 * holds a date is copied. Whatever is neither plain nor a date (a map, a NaN, an own class) is left
 * to superjson. The browser reads both the same way.
 */
export function serialize(value: unknown): { json: unknown; meta?: SuperJSONResult["meta"] } {
  if (typeof value !== "object" || value === null || value instanceof Date) {
    return superjson.serialize(value);
  }
  const values: Annotations = {};
  try {
    const json = walk(value, "", values);
    return json === value ? { json } : { json, meta: { values, v: 1 } };
  } catch (error) {
    if (error instanceof Unusual) return superjson.serialize(value);
    throw error;
  }
}

/** The value as JSON has it: itself, where nothing in it needs a word about its type. */
function walk(value: unknown, path: string, values: Annotations): unknown {
  switch (typeof value) {
    case "string":
    case "boolean":
      return value;
    case "number":
      if (Number.isFinite(value) && !Object.is(value, -0)) return value;
      throw new Unusual();
    case "undefined":
      values[path] = ["undefined"];
      return null;
    case "object":
      if (value === null) return null;
      if (Array.isArray(value)) return walkArray(value, path, values);
      if (value instanceof Date) return walkDate(value, path, values);
      return walkObject(value, path, values);
    default:
      throw new Unusual();
  }
}

function walkArray(value: unknown[], path: string, values: Annotations): unknown[] {
  let json = value;
  for (let index = 0; index < value.length; index++) {
    const made = walk(value[index], below(path, String(index)), values);
    if (made === value[index]) continue;
    if (json === value) json = value.slice();
    json[index] = made;
  }
  return json;
}

function walkObject(value: object, path: string, values: Annotations): object {
  if (!isPlain(value)) throw new Unusual();
  let json = value;
  for (const key of Object.keys(value)) {
    const given = value[key];
    if (isRefused(key)) throw new Unusual();
    // Most of a row: no path has to be made for it.
    if (typeof given === "string" || given === null) continue;
    const made = walk(given, below(path, key), values);
    if (made === given) continue;
    if (json === value) json = { ...value };
    json[key] = made;
  }
  return json;
}

function walkDate(value: Date, path: string, values: Annotations): string {
  if (Number.isNaN(value.getTime())) throw new Unusual();
  values[path] = ["Date"];
  return toIso(value);
}

/** Names that superjson refuses, and the empty one, which it writes in a way of its own. */
function isRefused(key: string): boolean {
  return key === "" || key === "__proto__" || key === "constructor" || key === "prototype";
}

/** Superjson's paths: keys between dots, with dots and backslashes in them escaped. */
function below(path: string, key: string): string {
  const isSimple = !key.includes(".") && !key.includes("\\");
  const escaped = isSimple ? key : key.replace(/[.\\]/g, "\\$&");
  return path === "" ? escaped : `${path}.${escaped}`;
}

function isPlain(value: object): value is Record<string, unknown> {
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
