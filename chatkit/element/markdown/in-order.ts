import { createElement, Fragment, type ReactNode } from "react";

/** Children in a fixed order, which need no keys: a parsed piece is drawn anew as a whole. */
export function inOrder(children: readonly ReactNode[]): ReactNode {
  return createElement(Fragment, null, ...children);
}
