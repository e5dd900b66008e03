import { readTrpcContext } from "#app/api/context.server.ts";
import { todayIn } from "#domain/dates/zone.ts";
import { exportBackup, exportCsv } from "#server/services/transfer/export.ts";
import type { Route } from "./+types/api.export.ts";

const downloads = {
  "taskpilot.json": { type: "application/json", make: exportBackup },
  "tasks.csv": { type: "text/csv; charset=utf-8", make: exportCsv },
};

/** What whoever is signed in has, as a file: `taskpilot.json` is everything, `tasks.csv` a table. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { actor, db, now } = await readTrpcContext(context);
  if (!actor) return new Response("Sign in first.", { status: 401 });
  const download = Object.entries(downloads).find(([file]) => file === params.file)?.[1];
  if (!download) return new Response("There is no such file.", { status: 404 });
  const at = now();
  const [name, ending] = params.file.split(".");
  const file = `${name}-${todayIn(actor.zone, at)}.${ending}`;
  return new Response(streamOf(download.make({ actor, db, now: at })), {
    headers: {
      "Content-Type": download.type,
      "Content-Disposition": `attachment; filename="${file}"`,
      "Cache-Control": "no-store",
    },
  });
}

/** As fast as it is taken. */
function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
