import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { expect, onTestFinished, test, vi } from "vitest";
import { LoadMore } from "./load-more.tsx";

function open() {
  const place = document.body.appendChild(document.createElement("div"));
  const root = createRoot(place);
  onTestFinished(() => {
    root.unmount();
    place.remove();
  });
  const load = vi.fn();
  const show = (state: { isBusy: boolean; failed: boolean }) =>
    flushSync(() => root.render(<LoadMore {...state} load={load} />));
  return { place, load, show };
}

test("coming near the end loads more, once what was asked for is there", async () => {
  const { place, load, show } = open();
  show({ isBusy: true, failed: false });
  expect(place.querySelector("[role=status]")).not.toBeNull();
  expect(load).not.toHaveBeenCalled();
  show({ isBusy: false, failed: false });
  await vi.waitFor(() => expect(load).toHaveBeenCalledOnce());
});

test("after a failure nothing is asked for but by the button", () => {
  const { place, load, show } = open();
  show({ isBusy: false, failed: true });
  expect(load).not.toHaveBeenCalled();
  place.querySelector("button")?.click();
  expect(load).toHaveBeenCalledOnce();
});
