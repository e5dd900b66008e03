import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { expect, onTestFinished, test, vi } from "vitest";
import { useTouch } from "./use-touch.ts";

const labels = { complete: "Done", reschedule: "Later" };

/** A list on a device that may have fingers or not; the row can be drawn aside. */
function renderOn({ fingers }: { fingers: boolean }) {
  const media = vi.spyOn(window, "matchMedia");
  media.mockReturnValue(Object.assign(new EventTarget() as MediaQueryList, { matches: fingers }));
  const touched = vi.fn();
  function Rows() {
    return (
      <ul ref={useTouch(labels, touched)}>
        <li data-task="t1" data-swipeable />
      </ul>
    );
  }
  const place = document.body.appendChild(document.createElement("div"));
  const root = createRoot(place);
  flushSync(() => root.render(<Rows />));
  onTestFinished(() => {
    media.mockRestore();
    root.unmount();
    place.remove();
  });
  const swipe = () => {
    for (const [type, clientX] of [
      ["pointerdown", 100],
      ["pointermove", 300],
      ["pointerup", 300],
    ] as const) {
      const given = { bubbles: true, pointerType: "touch", clientX };
      place.querySelector("li")?.dispatchEvent(new PointerEvent(type, given));
    }
  };
  return { touched, swipe };
}

test("where there may be a finger, it is followed once what does so is there", async () => {
  const { touched, swipe } = renderOn({ fingers: true });
  await vi.waitFor(() => {
    swipe();
    expect(touched).toHaveBeenCalledWith("complete", "t1");
  });
});

test("where there is none, nothing is followed", async () => {
  const { touched, swipe } = renderOn({ fingers: false });
  await import("./fingers.ts");
  swipe();
  expect(touched).not.toHaveBeenCalled();
});
