/**
 * For `lazy`: without a network, code is only asked for when it is back, and the page goes on
 * meanwhile. Asked for and not found, it would be missing for as long as the page is open: a browser
 * keeps the failure of an import. On the server nothing is said of the network, and all code is there.
 */
export function whenReachable<Module>(load: () => Promise<Module>): () => Promise<Module> {
  return async () => {
    if (navigator.onLine === false) {
      await new Promise((resolve) => window.addEventListener("online", resolve, { once: true }));
    }
    return load();
  };
}
