import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { signUp, someAddress } from "#scripts/production/person.ts";
import { startServer } from "#scripts/production/server.ts";
import { startChild } from "./child.ts";
import { usageOf } from "./process-usage.ts";
import type { Target } from "./target.ts";

const bundle = "build/server/index.js";
const model = fileURLToPath(new URL("./model.ts", import.meta.url));
/** Enough that nobody meets the limit of requests per account and minute. */
const guestCount = 60;

/** The application itself: the production build, guests who are signed in, and a model that streams. */
export async function startApp(databaseUrl: string): Promise<Target> {
  if (!existsSync(bundle)) throw new Error("The app is not built: npm run build");
  const openai = await startChild(model, {});
  const server = await startServer({
    env: {
      DATABASE_URL: databaseUrl,
      OPENAI_API_KEY: "bench",
      OPENAI_BASE_URL: `${openai.url}/v1`,
      OPENAI_API: "responses",
      BETTER_AUTH_SECRET: "a secret for the length of a bench, no longer",
      // Lets every request name its client's address, as many people come from many.
      FLY_APP_NAME: "bench",
    },
  });
  const guests = await Promise.all(
    Array.from({ length: guestCount }, () => signUp(server.url, { guest: true })),
  );
  let turn = 0;
  return {
    name: "the app",
    url: new URL("/api/v1/chatkit", server.url).href,
    headers() {
      turn += 1;
      const cookie = guests[turn % guests.length]?.cookie() ?? "";
      return { cookie, origin: server.url, "fly-client-ip": someAddress() };
    },
    ...usageOf(server.pid),
    async stop() {
      await server.stop();
      await openai.stop();
    },
  };
}
