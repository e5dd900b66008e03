import { expect, test } from "vitest";
import { checkSelectors } from "./selectors.ts";

const problemsIn = (source: string) => checkSelectors(new Map([["app/ui/row.tsx", source]]));

test.each([
  'className="has-focus-visible:bg-hover"',
  'className="p-2 has-hover:bg-hover"',
  'className="[&:has(a:focus)]:bg-hover"',
])("a style that asks for the focus or the pointer within is a problem: %s", (source) => {
  expect(problemsIn(source)).toHaveLength(1);
});

test.each(['className="has-checked:bg-press"', 'className="focus-within:bg-hover"'])(
  "what seldom changes may be asked for: %s",
  (source) => {
    expect(problemsIn(source)).toEqual([]);
  },
);
