import { expect, test } from "vitest";
import { loadCdnScript, watchCdnElement } from "./load-element.ts";

const script = (code: string) => URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
const never = new Promise<void>(() => {});
const signal = () => new AbortController().signal;

test("a script that cannot be loaded is found out at once", async () => {
  const src = "http://127.0.0.1:1/chatkit.js";
  expect(await watchCdnElement(never, { signal: signal(), src })).toBe("script_blocked");
});

test("an element that never becomes ready is found out when its time is over", async () => {
  const src = script("window.loadedOnce = true");
  expect(await watchCdnElement(never, { signal: signal(), src, within: 50 })).toBe("never_ready");
});

test("an element that is ready in time is left alone", async () => {
  const src = script("1");
  const ready = Promise.resolve();
  expect(await watchCdnElement(ready, { signal: signal(), src, within: 5000 })).toBeUndefined();
});

test("the script is added once, however often it is asked for", async () => {
  const src = script("window.times = (window.times ?? 0) + 1");
  await Promise.all([loadCdnScript(src), loadCdnScript(src)]);
  expect(document.querySelectorAll(`script[src="${src}"]`)).toHaveLength(1);
});
