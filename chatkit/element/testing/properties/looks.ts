import type { Widgets } from "@openai/chatkit";

type Node = Widgets.WidgetComponent | Widgets.WidgetRoot | Widgets.ListViewItem;
export type NodeType = Node["type"];
export type NodeOf<T extends NodeType> = Extract<Node, { type: T }>;

/** What is seen of a component; `plain` is the same one without the property. */
type Look = (element: HTMLElement, plain: HTMLElement) => unknown;
/** `besides` are other properties that it takes to see this one. */
export type Shown<V> = [value: NonNullable<V>, look: Look, expected: unknown, besides?: object];

/** The name of the test that holds what cannot be seen at rest. */
type Test = `contract/${string}`;

/**
 * Every property of a component as the client's contract has it, and what it looks like. A property
 * that is missing here does not compile.
 */
export type Properties<T extends NodeType> = {
  [P in Exclude<keyof NodeOf<T>, "type" | "key" | "id">]-?: Shown<NodeOf<T>[P]> | Test;
};

export const css =
  (name: string, inner?: string): Look =>
  (element) =>
    getComputedStyle(find(element, inner)).getPropertyValue(name);

export const attribute =
  (name: string, inner?: string): Look =>
  (element) =>
    find(element, inner).getAttribute(name);

export const has =
  (selector: string): Look =>
  (element) =>
    element.matches(selector) || element.querySelector(selector) !== null;

export const words: Look = (element) => element.textContent;

export const filled =
  (inner?: string): Look =>
  (element) => {
    const field = find(element, inner);
    return "value" in field ? field.value : undefined;
  };

export const wide =
  (inner?: string): Look =>
  (element) =>
    find(element, inner).offsetWidth;

export const high =
  (inner?: string): Look =>
  (element) =>
    find(element, inner).offsetHeight;

/** True when the property makes a difference to what is looked at. */
export const differs =
  (look: Look): Look =>
  (element, plain) =>
    look(element, element) !== look(plain, plain);

function find(element: HTMLElement, inner?: string): HTMLElement {
  if (!inner || element.matches(inner)) return element;
  const found = element.querySelector<HTMLElement>(inner);
  if (!found) throw new Error(`There is no ${inner} in ${element.outerHTML}`);
  return found;
}
