/** What a named group of a match holds; empty when the group took no part in it. */
export function group(
  match: { groups?: Record<string, string> | undefined } | null,
  name: string,
): string {
  return match?.groups?.[name] ?? "";
}
