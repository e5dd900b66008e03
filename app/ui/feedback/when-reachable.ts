/**
 * For `lazy`: code that could not be fetched because there is no network comes when it is back, and
 * the page goes on meanwhile. Whatever else keeps it away is thrown, as without this.
 */
export function whenReachable<Module>(load: () => Promise<Module>): () => Promise<Module> {
  return async function again(): Promise<Module> {
    try {
      return await load();
    } catch (error) {
      if (navigator.onLine) throw error;
      await new Promise((resolve) => addEventListener("online", resolve, { once: true }));
      return again();
    }
  };
}
