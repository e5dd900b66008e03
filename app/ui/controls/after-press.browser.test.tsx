import { useState } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { afterPress } from "./after-press.ts";

const left = vi.fn();
const pressed = vi.fn();

/** A field that makes room for something when it is left, and a button below. */
function Form() {
  const [isLeft, setLeft] = useState(false);
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <input
        aria-label="Repeat"
        onBlur={() =>
          afterPress(() => {
            left();
            setLeft(true);
          })
        }
      />
      {isLeft ? <div style={{ height: 200 }} /> : null}
      <button type="button" onClick={pressed}>
        Notes
      </button>
    </form>
  );
}

beforeEach(() => {
  left.mockClear();
  pressed.mockClear();
  const place = document.body.appendChild(document.createElement("div"));
  const root = createRoot(place);
  flushSync(() => root.render(<Form />));
  onTestFinished(() => {
    root.unmount();
    place.remove();
  });
});

test("a press that ends the writing is a press, though the page moves by it", async () => {
  await userEvent.click(page.getByRole("textbox", { name: "Repeat" }));
  await userEvent.click(page.getByRole("button", { name: "Notes" }));
  expect(pressed).toHaveBeenCalledOnce();
  await vi.waitFor(() => expect(left).toHaveBeenCalledOnce());
});

test("by keyboard nothing is waited for", async () => {
  await userEvent.click(page.getByRole("textbox", { name: "Repeat" }));
  await userEvent.tab();
  expect(left).toHaveBeenCalledOnce();
});
