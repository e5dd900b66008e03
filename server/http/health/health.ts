import type { App } from "#server/app.ts";

/**
 * `/healthz`: the process answers. `/readyz`: so do its database, with all migrations, and the
 * connection on which it listens. Null for every other path.
 */
export async function answerHealth(app: App, pathname: string): Promise<Response | null> {
  if (pathname === "/healthz") return Response.json({ status: "ok" });
  if (pathname !== "/readyz") return null;
  try {
    await app.readiness.check();
    return Response.json({ status: "ready" });
  } catch (error) {
    app.log.error({ err: error }, "not ready to serve");
    return Response.json({ status: "unavailable" }, { status: 503 });
  }
}
