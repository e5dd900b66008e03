/** How the page reaches the assistant. `hosted`: OpenAI runs it as a workflow, with our sessions. */
export type ChatMode = "own" | "hosted";

/** What the server has chosen: the element to load first, and whether ours stands in for OpenAI's. */
export interface ElementSettings {
  first: "cdn" | "local";
  standIn: boolean;
  domainKey: string | undefined;
  mode: ChatMode;
}

/** Why the CDN's element did not become ready. */
export type CdnProblem = "script_blocked" | "never_ready" | "offline";

/** What happened and what to do about it, for the console. */
export function diagnose(
  problem: CdnProblem,
  { domainKey, mode, standIn }: ElementSettings,
): string {
  const then = standIn ? "this server's own element is used" : "there is no chat";
  const instead = mode === "hosted" ? "" : ", or set CHATKIT_ELEMENT=local";
  switch (problem) {
    case "offline":
      return `OpenAI's chat element could not be loaded because the browser is offline; ${then}.`;
    case "script_blocked":
      return (
        `OpenAI's chat element could not be loaded from cdn.platform.openai.com; ${then}. ` +
        `Allow the address in the network and in content blockers${instead}.`
      );
    case "never_ready":
      return (
        `OpenAI's chat element was loaded but did not become ready within 8 seconds; ${then}. ` +
        (domainKey || mode === "hosted"
          ? `Check at platform.openai.com that this host is on the domain allowlist${instead}.`
          : "Set CHATKIT_DOMAIN_KEY to the key of this host, or CHATKIT_ELEMENT=local.")
      );
  }
}
