import { type Browser, type BrowserContext, chromium } from "@playwright/test";
import { type Person, signUp } from "../production/person.ts";
import { firstOf, headlessShell, wholeBrowser } from "../test-browser.ts";

/** A browser without a window, the system's where there is one. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    ...firstOf(wholeBrowser, headlessShell),
    args: ["--no-sandbox", "--disable-gpu"],
  });
}

/** Signs somebody up, and in, in a browser of theirs. */
export async function signIn(context: BrowserContext, url: string): Promise<Person> {
  const person = await signUp(url);
  const pairs = person.cookie().split("; ");
  await context.addCookies(
    pairs.map((pair) => {
      const end = pair.indexOf("=");
      return { name: pair.slice(0, end), value: pair.slice(end + 1), url };
    }),
  );
  return person;
}
