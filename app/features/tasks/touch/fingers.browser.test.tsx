import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { followFingers } from "./fingers.ts";

const touched = vi.fn();
const click = vi.fn();
const markup = `
  <ul>
    <li data-task="t1" data-swipeable>
      <span>Feed the cat</span>
      <form><input aria-label="Title" /></form>
    </li>
    <li data-task="t2">Heading</li>
  </ul>`;
let leaving: AbortController;

beforeEach(() => {
  touched.mockClear();
  click.mockClear();
  leaving = new AbortController();
  const place = document.body.appendChild(document.createElement("div"));
  place.innerHTML = markup;
  const labels = { complete: "Done", reschedule: "Later" };
  followFingers(place, { labels, touched, signal: leaving.signal });
  document.body.addEventListener("click", click);
  onTestFinished(() => {
    document.body.removeEventListener("click", click);
    place.remove();
  });
});

const at = (selector: string) => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
};
const finger = (type: string, x: number, on = "span", pointerType = "touch") =>
  at(on).dispatchEvent(
    new PointerEvent(type, { bubbles: true, pointerType, clientX: x, clientY: 5 }),
  );

test("a row follows the finger, says what letting go would do, and does it", () => {
  const row = at("[data-task=t1]");
  finger("pointerdown", 100);
  finger("pointermove", 105);
  expect(row.dataset.swipe).toBeUndefined();
  finger("pointermove", 40);
  expect(row.dataset).toMatchObject({ swipe: "Later", swipeSide: "end" });
  finger("pointermove", 200);
  expect(row.dataset).toMatchObject({ swipe: "Done", swipeSide: "start" });
  expect(row.style.getPropertyValue("--swipe")).toBe("100px");
  finger("pointerup", 200);
  expect(touched.mock.calls).toEqual([["complete", "t1"]]);
  expect(row.dataset.swipe).toBeUndefined();
});

test("a finger that lets go early, is called off or only touched does nothing", () => {
  finger("pointerdown", 100);
  finger("pointermove", 130);
  finger("pointerup", 130);
  finger("pointerdown", 100);
  finger("pointermove", 300);
  finger("pointercancel", 300);
  finger("pointerup", 300);
  finger("pointerdown", 100);
  finger("pointerup", 100);
  expect(touched).not.toHaveBeenCalled();
});

test("a mouse, a field and what is no task to swipe are left alone", () => {
  for (const [on, pointer] of [
    ["span", "mouse"],
    ["input", "touch"],
    ["[data-task=t2]", "touch"],
  ] as const) {
    finger("pointerdown", 100, on, pointer);
    finger("pointermove", 300, on, pointer);
    finger("pointerup", 300, on, pointer);
  }
  expect(touched).not.toHaveBeenCalled();
});

test("a finger that rests on a row holds it, and lifts without a click, a menu or a drag", async () => {
  finger("pointerdown", 100);
  finger("pointermove", 104);
  await vi.waitFor(() => expect(touched.mock.calls).toEqual([["hold", "t1"]]));
  const cancelable = { bubbles: true, cancelable: true };
  for (const type of ["contextmenu", "dragstart", "click"])
    expect(at("span").dispatchEvent(new MouseEvent(type, cancelable))).toBe(false);
  expect(click).not.toHaveBeenCalled();

  finger("pointerdown", 100);
  finger("pointerup", 100);
  at("span").click();
  expect(click).toHaveBeenCalledOnce();
  expect(touched).toHaveBeenCalledOnce();
});

test("a mouse keeps its own menu", () => {
  finger("pointerdown", 100, "span", "mouse");
  expect(at("span").dispatchEvent(new MouseEvent("contextmenu", { cancelable: true }))).toBe(true);
});

test("a list that is left follows no finger any more, and lets go of the row it was drawing", () => {
  const row = at("[data-task=t1]");
  finger("pointerdown", 100);
  finger("pointermove", 300);
  expect(row.dataset.swipe).toBe("Done");
  leaving.abort();
  expect(row.dataset.swipe).toBeUndefined();
  finger("pointerup", 300);
  finger("pointerdown", 100);
  finger("pointermove", 300);
  expect(row.dataset.swipe).toBeUndefined();
  expect(touched).not.toHaveBeenCalled();
});
