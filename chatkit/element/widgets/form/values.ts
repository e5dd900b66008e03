export type FieldValue = string | boolean;
type Json = Record<string, unknown>;

/** Field values as an object: dotted names nest, so that `todo.title` becomes `{ todo: { title } }`. */
export function nestValues(values: ReadonlyMap<string, FieldValue>): Json {
  const result: Json = {};
  for (const [name, value] of values) {
    const path = name.split(".").filter(isSafe);
    const last = path.pop();
    if (last === undefined) continue;
    let place = result;
    for (const step of path) {
      const next = place[step];
      const inner: Json = isObject(next) ? next : {};
      place[step] = inner;
      place = inner;
    }
    place[last] = value;
  }
  return result;
}

/** The payload of an action fired in a form: the fields' values, where the payload has no own ones. */
export function mergePayload(fields: Json, payload: unknown): unknown {
  if (payload === undefined || payload === null) {
    return Object.keys(fields).length > 0 ? fields : undefined;
  }
  return isObject(payload) ? mergeObjects(fields, payload) : payload;
}

function mergeObjects(fields: Json, own: Json): Json {
  const result: Json = { ...fields, ...own };
  for (const [key, value] of Object.entries(own)) {
    const field = fields[key];
    if (isObject(field) && isObject(value)) result[key] = mergeObjects(field, value);
  }
  return result;
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Names come from the server's widget; these would reach into the object's prototype. */
function isSafe(step: string): boolean {
  return step !== "" && step !== "__proto__" && step !== "constructor" && step !== "prototype";
}
