/**
 * For `lazy`: without a network, code is only asked for when it is back, and the page goes on
 * meanwhile. Asked for and not found, it would be missing for as long as the page is open: a browser
 * keeps the failure of an import.
 */
export function whenReachable<Module>(load: () => Promise<Module>): () => Promise<Module> {
  return async () => {
    if (!navigator.onLine) {
      await new Promise((resolve) => addEventListener("online", resolve, { once: true }));
    }
    return load();
  };
}
