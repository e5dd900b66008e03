import { afterEach, expect, test } from "vitest";
import { readScreen } from "./screen.ts";

afterEach(() => document.body.replaceChildren());

test("what is in sight of the list is on the screen, in its order, and no more", () => {
  document.body.innerHTML = `<h1>Inbox</h1><main>
    <p data-task="a">A</p><p data-task="b">B</p>
    <p data-task="far" style="margin-top: 9000px">Far</p></main><p data-task="no">No task</p>`;
  expect(readScreen()).toEqual({ view: "Inbox", tasks: ["a", "b"], more: true });
});

test("a page without a list shows nothing", () => {
  expect(readScreen()).toEqual({ view: "", tasks: [], more: false });
});
