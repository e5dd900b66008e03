import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveApp } from "./testing/serve.server.ts";

let app: Awaited<ReturnType<typeof serveApp>>;
beforeAll(async () => {
  app = await serveApp();
});
afterAll(() => app.close());

const origin = "http://localhost:3000";
let people = 0;

/** One browser: it keeps its cookies and follows no redirect by itself. */
function browser(address = `10.0.0.${people}`) {
  const cookies = new Map<string, string>();
  const send = async (path: string, form?: Record<string, string>, headers = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const request = new Request(new URL(path, origin), {
      headers: { origin, host: "localhost:3000", ...(cookie && { cookie }), ...headers },
      ...(form && { method: "POST", body: new URLSearchParams(form) }),
    });
    const response = await app.handle(request, address);
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return {
      status: response.status,
      location: response.headers.get("location"),
      text: await response.text(),
    };
  };
  return { send };
}

async function signedUp(timeZone = "Asia/Tokyo") {
  const { send } = browser();
  const email = `person${people++}@example.com`;
  const form = { intent: "sign-up", name: "Ana", email, password: "quiet river 42", timeZone };
  const answer = await send("/sign-up?returnTo=/tasks/today", form);
  return { send, email, answer };
}

describe("the pages", () => {
  it("ask for what paints before the scripts, which wait their turn", async () => {
    const { text } = await browser().send("/");
    const links = [...text.matchAll(/<link [^>]*>/g)].map(([link]) => link);
    const scripts = links.filter((link) => link.includes("modulepreload"));
    expect(scripts.length).toBeGreaterThan(2);
    for (const script of scripts) expect(script).toMatch(/fetchpriority="low"/i);
    const styles = links.findIndex((link) => link.includes('rel="stylesheet"'));
    expect(links.slice(0, styles).filter((link) => link.includes("modulepreload"))).toEqual([]);
  });

  it("greet a stranger, and show who is signed in the way to the list", async () => {
    expect((await browser().send("/")).text).toContain("It is on the list.");
    const { send } = await signedUp();
    expect(await send("/")).toMatchObject({ status: 302, location: "/tasks" });
  });

  it.each(["/tasks/today", "/settings", "/chat"])(
    "send strangers from %s to sign in",
    async (path) => {
      const { status, location } = await browser().send(path);
      expect(status).toBe(302);
      expect(location).toBe(`/sign-in?${new URLSearchParams({ returnTo: path })}`);
    },
  );

  it("sign a person up, back to where they wanted to go, in their own time zone", async () => {
    const { send, answer } = await signedUp();
    expect(answer).toMatchObject({ status: 302, location: "/tasks/today" });
    const { text } = await send("/settings");
    expect(text).toContain("Ana");
    expect(text).toMatch(/selected=""[^>]*value="Asia\/Tokyo"|value="Asia\/Tokyo" selected=""/);
    expect((await send("/sign-in")).location).toBe("/tasks");
  });

  it("render the list with its tasks: the first ones for whoever has none", async () => {
    const { send } = await signedUp();
    const { text, status } = await send("/tasks");
    expect(status).toBe(200);
    expect(text).toContain("Tick this task off");
    for (const path of ["/tasks/inbox", "/tasks/filter/1", "/browse"]) {
      expect([path, (await send(path)).status]).toEqual([path, 200]);
    }
    expect((await send("/tasks/nowhere")).status).toBe(404);
  });

  it("say what is wrong with a form, at its fields", async () => {
    const { send } = browser();
    const wrong = await send("/sign-up", { intent: "sign-up", email: "no", password: "short" });
    expect(wrong.text).toContain("Use at least 8 characters.");
    expect(wrong.text).toContain("That does not look like an email address.");
    const unknown = await send("/sign-in", { email: "a@b.example", password: "quiet river 42" });
    expect(unknown.text).toContain("The email or the password is not right.");
  });

  it("sign a person out and in again, keeping the zone they chose", async () => {
    const { send, email } = await signedUp();
    await send("/settings", { intent: "time-zone", timeZone: "Europe/Lisbon" });
    expect(await send("/settings", { intent: "sign-out" })).toMatchObject({ location: "/" });
    expect((await send("/tasks")).status).toBe(302);
    const form = { email, password: "quiet river 42", timeZone: "Asia/Tokyo" };
    expect((await send("/sign-in", form)).location).toBe("/tasks");
    expect((await send("/settings")).text).toMatch(/value="Europe\/Lisbon" selected=""/);
  });

  it("hand out what a person has as files, and nothing to strangers", async () => {
    const { send } = await signedUp();
    await send("/tasks");
    const everything = JSON.parse((await send("/api/export/taskpilot.json")).text);
    expect(everything.tasks).toHaveLength(3);
    const table = await send("/api/export/tasks.csv");
    expect(table.text.split("\r\n")).toHaveLength(5);
    expect((await send("/api/export/passwords.txt")).status).toBe(404);
    expect((await browser().send("/api/export/tasks.csv")).status).toBe(401);
    expect((await send("/settings/import")).text).toContain("Import tasks");
  });

  it("delete an account only for whoever types its email, and sign out everywhere", async () => {
    const { send, email } = await signedUp();
    const remove = (phrase: string) => send("/settings", { intent: "delete-account", phrase });
    await remove("yes");
    expect((await send("/tasks")).status).toBe(200);
    expect(await remove(email)).toMatchObject({ status: 302, location: "/" });
    expect((await send("/tasks")).status).toBe(302);
    const form = { email, password: "quiet river 42" };
    expect((await send("/sign-in", form)).text).toContain("is not right");
  });

  it("let a guest in, who can become a user later", async () => {
    people++;
    const { send } = browser();
    const guest = await send("/sign-in", { intent: "guest", timeZone: "Europe/Lisbon" });
    expect(guest.location).toBe("/tasks");
    expect((await send("/settings")).text).toContain("You are here as a guest");
    expect((await send("/sign-up")).text).toContain("comes with you");
  });

  it("show how the app is configured to who sits at the machine, and to nobody else", async () => {
    for (const [address, shown] of [
      ["127.0.0.1", true],
      ["10.9.8.7", false],
    ] as const) {
      const { send } = browser(address);
      await send("/sign-in", { intent: "guest", timeZone: "Europe/Lisbon" });
      const { text } = await send("/settings");
      expect(text.includes("Configuration")).toBe(shown);
      expect(text.includes("PostgreSQL at ")).toBe(shown);
      expect(text).not.toContain("0123456789abcdef");
    }
  });

  it("keep what a person chose for the device", async () => {
    const { send } = await signedUp();
    await send("/preferences", { theme: "dark", weekStart: "1", hourCycle: "h23" });
    expect((await send("/tasks")).text).toContain('data-theme="dark"');
  });

  it("speak plainly where nothing is, and to crawlers in one piece", async () => {
    const missing = await browser().send("/nowhere");
    expect(missing.status).toBe(404);
    expect(missing.text).toContain("There is nothing here");
    const crawled = await browser().send("/", undefined, { "user-agent": "Googlebot/2.1" });
    expect(crawled.text).toContain("It is on the list.");
  });

  it("answer tRPC calls for whoever is signed in, and nobody else", async () => {
    const { send } = await signedUp();
    expect((await send("/api/trpc/changes.revision")).status).toBe(200);
    expect((await browser().send("/api/trpc/changes.revision")).status).toBe(401);
  });
});
