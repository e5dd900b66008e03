import { type Context, use } from "react";

/** What a provider above gives. */
export function useProvided<Value extends object>(context: Context<Value | null>): Value {
  const value = use(context);
  if (!value) throw new Error("The provider of this is missing.");
  return value;
}
