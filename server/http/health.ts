import type { App } from "#server/app.ts";

/** `/healthz`: the process answers. `/readyz`: its database does too (migrated and listened to since boot). Null for every other path. */
export async function answerHealth(app: App, request: Request): Promise<Response | null> {
  const { pathname } = new URL(request.url);
  if (pathname === "/healthz") return Response.json({ status: "ok" });
  if (pathname !== "/readyz") return null;
  try {
    await app.database.ping();
    return Response.json({ status: "ready" });
  } catch (error) {
    app.log.error({ err: error }, "the database does not answer");
    return Response.json({ status: "unavailable" }, { status: 503 });
  }
}
