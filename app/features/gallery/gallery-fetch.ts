import type { ThreadStreamEvent } from "#chatkit/protocol/events.ts";
import type { Thread } from "#chatkit/protocol/threads.ts";
import { items } from "./items.ts";

const thread: Thread = {
  id: "gallery",
  title: "Every kind of item",
  created_at: "2026-11-22T09:00:00.000Z",
  status: { type: "active" },
  metadata: {},
  items: { data: items, has_more: false },
};

/** A fetch that answers like a ChatKit server which holds one thread with everything in it. */
export const galleryFetch: typeof fetch = async (_url, init) => {
  const { type }: { type: string } = JSON.parse(String(init?.body));
  switch (type) {
    case "threads.get_by_id":
      return Response.json(thread);
    case "threads.list":
      return Response.json({ data: [thread], has_more: false });
    case "turns.follow":
      return new Response(null, { status: 204 });
    case "threads.create":
    case "threads.add_user_message":
    case "threads.retry_after_item":
      return streamOf(answer);
    default:
      return Response.json({});
  }
};

const answer: ThreadStreamEvent[] = [
  { type: "stream_options", stream_options: { allow_cancel: true } },
  { type: "notice", level: "info", title: "Gallery", message: "Nobody answers on **this** page." },
  { type: "progress_update", icon: "search", text: "Looking for somebody" },
  { type: "error", code: "custom", message: "Nobody is here.", allow_retry: true },
];

function streamOf(events: ThreadStreamEvent[]): Response {
  const body = events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join("");
  return new Response(body, { headers: { "Content-Type": "text/event-stream" } });
}
