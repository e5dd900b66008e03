import type { CdnProblem } from "./element-choice.ts";

const CDN_SCRIPT = "https://cdn.platform.openai.com/deployments/chatkit/chatkit.js";

/** How long OpenAI's element may take from the start of loading to its `chatkit.ready`. */
const TAKE_OVER_AFTER = 8_000;

/**
 * Loads our element and registers it, also under the name that it shares with OpenAI's; resolves when
 * it can be used.
 */
export async function loadOwnElement(): Promise<void> {
  const { defineChatKitElement } = await import("./define.client.ts");
  defineChatKitElement();
}

/** As above, under its own name alone: OpenAI's script may yet come, and wants the shared one. */
export async function loadStandIn(): Promise<void> {
  const { defineChatKitElement } = await import("./define.client.ts");
  defineChatKitElement({ shared: false });
}

/** Adds OpenAI's script to the page, once; rejects when it cannot be loaded. A failed one can be tried again. */
export function loadCdnScript(src: string = CDN_SCRIPT): Promise<void> {
  const present = document.querySelector<HTMLScriptElement>(`script[src="${src}"]`);
  const script = present ?? document.createElement("script");
  const loaded = new Promise<void>((resolve, reject) => {
    if (customElements.get("openai-chatkit")) return resolve();
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => {
      script.remove();
      reject(new Error(`${src} could not be loaded.`));
    });
  });
  if (!present) {
    script.src = src;
    script.async = true;
    document.head.append(script);
  }
  return loaded;
}

/**
 * Waits for OpenAI's element to become ready.
 * @param ready resolves at the element's `chatkit.ready`
 * @returns what went wrong; undefined when it is ready in time
 */
export async function watchCdnElement(
  ready: Promise<void>,
  { signal, src, within = TAKE_OVER_AFTER }: { signal: AbortSignal; src?: string; within?: number },
): Promise<CdnProblem | undefined> {
  const blocked = loadCdnScript(src).then(
    () => new Promise<CdnProblem>(() => {}),
    (): CdnProblem => (navigator.onLine ? "script_blocked" : "offline"),
  );
  const late = new Promise<CdnProblem>((resolve) => {
    const timer = setTimeout(() => resolve("never_ready"), within);
    signal.addEventListener("abort", () => clearTimeout(timer));
  });
  return Promise.race([ready.then(() => undefined), blocked, late]);
}
