import { z } from "zod";

/** An instant as the activity keeps it, read back as a `Date`. */
export const storedInstant = z.iso.datetime().transform((text) => new Date(text));
