import { z } from "zod";

/** A JSON object of any content; nulls inside it are data and are kept. */
export const jsonObject = z.record(z.string(), z.unknown());
export type JsonObject = z.infer<typeof jsonObject>;

/** An instant as the server sends it: ISO 8601 with its zone, so that no browser reads it as local time. */
export const instant = z.iso.datetime({ offset: true });
