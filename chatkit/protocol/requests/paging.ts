import { z } from "zod";

/** An integer, or a string of digits as lenient clients send it. */
export const looseInteger = z.union([
  z.int(),
  z
    .string()
    .regex(/^\s*[+-]?\d{1,15}\s*$/, "Expected an integer.")
    .transform(Number),
]);

/** Paging of both lists: newest first unless asked otherwise; `after` is a row's id. */
export const paging = {
  limit: looseInteger.nullish(),
  order: z.enum(["asc", "desc"]).default("desc"),
  after: z.string().nullish(),
};
