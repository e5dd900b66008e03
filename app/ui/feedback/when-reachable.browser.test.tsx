import { expect, test, vi } from "vitest";
import { whenReachable } from "./when-reachable.ts";

const gone = new TypeError("Failed to fetch dynamically imported module");

test("code that cannot be fetched offline comes when the network is back", async () => {
  const onLine = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  const load = vi.fn<() => Promise<string>>().mockRejectedValueOnce(gone).mockResolvedValue("code");
  const loaded = whenReachable(load)();
  await vi.waitFor(() => expect(load).toHaveBeenCalledTimes(1));
  onLine.mockReturnValue(true);
  dispatchEvent(new Event("online"));
  expect(await loaded).toBe("code");
  onLine.mockRestore();
});

test("code that is missing although there is a network is told at once", async () => {
  const load = vi.fn<() => Promise<string>>().mockRejectedValue(gone);
  await expect(whenReachable(load)()).rejects.toBe(gone);
  expect(load).toHaveBeenCalledTimes(1);
});
