import { pino } from "pino";

/** How the log shows an error: what and where, but never the values of a query, which people wrote. */
export function logError(error: Error): object {
  const withheld = valuesIn(error);
  const withhold = (text: string) =>
    withheld.reduce((rest, values) => rest.replaceAll(values, "params: (withheld)"), text);
  const { type, message, stack } = pino.stdSerializers.err(error);
  const code = "code" in error ? error.code : undefined;
  return { type, message: withhold(message), stack: withhold(stack), code };
}

/** As Drizzle writes them into the message of a failed query, along the chain of causes. */
function valuesIn(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const own = "params" in error && Array.isArray(error.params) ? [`params: ${error.params}`] : [];
  return [...own, ...valuesIn(error.cause)];
}
