import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import type { Seen } from "./client.ts";

/** Which schema file describes which answer; what is not named here answers with `{}`. */
const files: Record<string, string> = {
  event: "ThreadStreamEvent.json",
  "threads.get_by_id": "Thread.json",
  "threads.update": "Thread.json",
  "threads.list": "Page_Thread.json",
  "items.list": "Page_ThreadItem.json",
  "attachments.create": "Attachment.json",
  "threads.sync_custom_action": "SyncCustomActionResponse.json",
  "input.transcribe": "TranscriptionResult.json",
};

/** Everything seen that the JSON Schemas in the folder refuse, one line each. */
export function violations(folder: string, seen: Seen[]): string[] {
  const ajv = new Ajv({ strict: false, allErrors: false });
  ajv.addFormat("date-time", (text) => !Number.isNaN(Date.parse(text)));
  ajv.addFormat("uri", (text) => URL.canParse(text));
  const compiled = new Map<string, ValidateFunction>();
  return seen.flatMap(({ kind, json }) => {
    const file = files[kind];
    if (!file) return JSON.stringify(json) === "{}" ? [] : [`${kind}: not an empty object`];
    const validate =
      compiled.get(file) ?? ajv.compile(JSON.parse(readFileSync(join(folder, file), "utf8")));
    compiled.set(file, validate);
    if (validate(json)) return [];
    return [`${kind}: ${ajv.errorsText(validate.errors)} in ${JSON.stringify(json)}`];
  });
}
