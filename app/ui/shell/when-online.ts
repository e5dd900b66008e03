/**
 * Resolves when there is a network, for code that comes late. Asked for without one and not found, it
 * would be missing for as long as the page is open: a browser keeps the failure of an import. On the
 * server nothing is said of the network, and all code is there.
 */
export async function whenOnline(): Promise<void> {
  if (navigator.onLine !== false) return;
  await new Promise((resolve) => window.addEventListener("online", resolve, { once: true }));
}
