import { Suspense } from "react";
import { createRoot } from "react-dom/client";
import { expect, onTestFinished, test, vi } from "vitest";
import { lazyPart } from "./lazy-part.ts";

function draw(load: () => Promise<() => string>): HTMLElement {
  const place = document.createElement("div");
  const root = createRoot(place);
  onTestFinished(() => root.unmount());
  const Part = lazyPart(load);
  root.render(
    <Suspense fallback="waiting">
      <Part />
    </Suspense>,
  );
  return place;
}

const text = () => "here";

test("a part is asked for when it is drawn", async () => {
  const place = draw(async () => text);
  await expect.poll(() => place.textContent).toBe("here");
});

test("without a network a part is asked for only when it is back", async () => {
  const onLine = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  onTestFinished(() => onLine.mockRestore());
  const load = vi.fn(async () => text);
  const place = draw(load);
  await expect.poll(() => place.textContent).toBe("waiting");
  expect(load).not.toHaveBeenCalled();
  dispatchEvent(new Event("online"));
  await expect.poll(() => place.textContent).toBe("here");
});
