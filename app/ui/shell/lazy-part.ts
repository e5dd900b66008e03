import { type ComponentType, type LazyExoticComponent, lazy } from "react";

/**
 * A component whose code comes when it is first drawn. Without a network the code is only asked for
 * when it is back, and the page goes on meanwhile. Asked for and not found, it would be missing for as
 * long as the page is open: a browser keeps the failure of an import.
 */
export function lazyPart<Props>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    await online();
    return { default: await load() };
  });
}

/** On the server nothing is said of the network, and all code is there. */
async function online(): Promise<void> {
  if (navigator.onLine !== false) return;
  await new Promise((resolve) => window.addEventListener("online", resolve, { once: true }));
}
