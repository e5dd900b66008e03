import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import { whenOnline } from "./when-online.ts";

/**
 * A component whose code comes when it is first drawn. Without a network the code is only asked for
 * when it is back, and the page goes on meanwhile.
 */
export function lazyPart<Props>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    await whenOnline();
    return { default: await load() };
  });
}
