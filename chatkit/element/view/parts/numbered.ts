/** Values with their place in the list, for lists whose places are their identity, as the protocol's are. */
export function numbered<T>(values: readonly T[]): { at: number; value: T }[] {
  return values.map((value, at) => ({ at, value }));
}
