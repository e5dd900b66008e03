import { redirectDocument } from "react-router";
import { z } from "zod";
import type { Config } from "#server/config/config.ts";
import { type AccountArgs, callAuth, setCookies } from "./account.server.ts";
import { signInPath } from "./return-to.ts";
import type { SocialProvider } from "./social-buttons.tsx";

/** The other sites whose accounts are good here, as configured. */
export function socialProviders({ social }: Config): SocialProvider[] {
  return (["github", "google"] as const).filter((provider) => social[provider] !== undefined);
}

type Beginning = { provider: SocialProvider; returnTo: string; page: "sign-in" | "sign-up" };

const whereTo = z.object({ url: z.url() });

/**
 * Leads to the provider's page, with the cookie by which we know who comes back from there; null when
 * Better Auth does not want to. Who gives up over there comes back to the page with `error`.
 */
export async function beginSocial(args: AccountArgs, { provider, returnTo, page }: Beginning) {
  const errorCallbackURL = signInPath(`/${page}`, returnTo);
  const body = { provider, callbackURL: returnTo, errorCallbackURL, disableRedirect: true };
  const answer = await callAuth(args, { path: "/sign-in/social", body });
  if (!answer.ok) return null;
  const { url } = whereTo.parse(await answer.json());
  return redirectDocument(url, { headers: setCookies(answer) });
}
