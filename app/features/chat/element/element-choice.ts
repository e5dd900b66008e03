/** Which element the page may use: OpenAI's from its CDN, or ours from this server. */
export type ElementSource = "cdn" | "local";

/** How the page reaches the assistant. `hosted`: OpenAI runs it as a workflow, with our sessions. */
export type ChatMode = "own" | "hosted";

export interface ElementSettings {
  element: "auto" | "cdn" | "local";
  domainKey: string | undefined;
  mode: ChatMode;
}

/**
 * The element to try first. `auto` takes the CDN's only where it can work: OpenAI's element refuses
 * hosts whose domain is not registered. A workflow that OpenAI hosts speaks to OpenAI's element alone.
 */
export function firstSource({ element, domainKey, mode }: ElementSettings): ElementSource {
  if (mode === "hosted") return "cdn";
  if (element !== "auto") return element;
  return domainKey ? "cdn" : "local";
}

/** True when ours can stand in for the CDN's element. */
export function mayTakeOver({ element, mode }: ElementSettings): boolean {
  return element === "auto" && mode === "own";
}

/** Why the CDN's element did not become ready. */
export type CdnProblem = "script_blocked" | "never_ready" | "offline";

/** What happened and what to do about it, for the console. */
export function diagnose(problem: CdnProblem, domainKey: string | undefined): string {
  switch (problem) {
    case "offline":
      return "OpenAI's chat element could not be loaded because the browser is offline; this server's own element is used.";
    case "script_blocked":
      return (
        "OpenAI's chat element could not be loaded from cdn.platform.openai.com; this server's own element is used. " +
        "Allow the address in the network and in content blockers, or set CHATKIT_ELEMENT=local."
      );
    case "never_ready":
      return (
        "OpenAI's chat element was loaded but did not become ready within 8 seconds; this server's own element is used. " +
        (domainKey
          ? "Check at platform.openai.com that this host is registered for CHATKIT_DOMAIN_KEY, or set CHATKIT_ELEMENT=local."
          : "Set CHATKIT_DOMAIN_KEY to the key of this host, or CHATKIT_ELEMENT=local.")
      );
  }
}
