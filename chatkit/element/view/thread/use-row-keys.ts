import { useCallback, useRef } from "react";
import type { Row } from "./rows.ts";

/**
 * The key of each row, for the virtual list. The function stays the same while the keys do, for with
 * another one the list measures every row again: in a long thread, at every word of an answer.
 */
export function useRowKeys(rows: readonly Row[]): (index: number) => string | number {
  const last = useRef<readonly Row[]>(rows);
  if (!haveSameKeys(last.current, rows)) last.current = rows;
  const keyed = last.current;
  return useCallback((index) => keyed[index]?.key ?? index, [keyed]);
}

function haveSameKeys(before: readonly Row[], now: readonly Row[]): boolean {
  return before.length === now.length && before.every(({ key }, at) => key === now[at]?.key);
}
