import { expect, test, vi } from "vitest";
import { whenReachable } from "./when-reachable.ts";

test("code is asked for at once where there is a network, and once it is back where there is none", async () => {
  const load = vi.fn(async () => "code");
  expect(await whenReachable(load)()).toBe("code");

  const onLine = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  const loaded = whenReachable(load)();
  await Promise.resolve();
  expect(load).toHaveBeenCalledTimes(1);
  onLine.mockRestore();
  dispatchEvent(new Event("online"));
  expect(await loaded).toBe("code");
});
