import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { createRoot } from "react-dom/client";
import { beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { ApiProvider } from "#app/api/api.tsx";
import { latestRevisionKey } from "#app/api/latest-revision.ts";
import { FormatProvider } from "#app/ui/format/format.tsx";
import { ChatPanel } from "./chat-panel.tsx";
import { ChatSurface } from "./chat-surface.tsx";
import { loadOwnElement } from "./element/load-element.ts";
import { ownChat } from "./testing/settings.ts";

// The development server builds the element at its first request; that is not what is tested.
beforeAll(loadOwnElement);

const thread = (title: string) => ({
  id: "thr_1",
  title,
  created_at: "2026-11-22T10:00:00Z",
  status: { type: "active" },
  metadata: {},
  items: {
    data: [
      {
        type: "widget",
        id: "w",
        thread_id: "thr_1",
        created_at: "2026-11-22T10:00:00Z",
        widget: {
          type: "Card",
          children: [
            {
              type: "Button",
              label: "Open",
              onClickAction: {
                type: "task.open",
                payload: { taskId: "t7" },
                handler: "client",
                loadingBehavior: "none",
                streaming: false,
              },
            },
          ],
        },
      },
    ],
    has_more: false,
  },
});

/** A server in the page: one thread, one task, one project and one label. */
function serve() {
  const state = { title: "First title" };
  const task = {
    id: "t7",
    title: "Milk",
    notes: "Oat",
    dueDate: "2026-11-23",
    dueTime: null,
    completedAt: null,
  };
  const data: Record<string, unknown> = {
    "task.search": [task],
    "task.list": { tasks: [task], nextCursor: null },
    "task.get": task,
    "task.counts": { dueToday: 1, overdue: 0 },
    "project.list": [{ id: "p1", name: "Home" }],
    "label.list": [{ id: "l1", name: "Milky" }],
  };
  vi.stubGlobal("fetch", async (input: RequestInfo | URL, init?: RequestInit) => {
    const { pathname } = new URL(String(input), location.href);
    if (pathname.startsWith("/api/trpc/")) {
      const names = pathname.slice("/api/trpc/".length).split(",");
      return Response.json(names.map((name) => ({ result: { data: { json: data[name] } } })));
    }
    const { type } = JSON.parse(String(init?.body));
    if (type === "threads.get_by_id") return Response.json(thread(state.title));
    if (type === "turns.follow") return new Response(null, { status: 204 });
    return Response.json({ data: [], has_more: false });
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  return state;
}

function render(children: ReactNode) {
  const place = document.createElement("div");
  place.style.height = "600px";
  document.body.replaceChildren(place);
  const root = createRoot(place);
  const cache: { client?: QueryClient } = {};
  root.render(
    <FormatProvider locale={locale} today="2026-11-22" readToday={() => "2026-11-22"}>
      <ApiProvider>
        <Cache onClient={(client) => Object.assign(cache, { client })} />
        {children}
      </ApiProvider>
    </FormatProvider>,
  );
  onTestFinished(() => root.unmount());
  const shadow = () => place.querySelector("openai-chatkit, open-chatkit")?.shadowRoot;
  return {
    place,
    cache,
    text: () => shadow()?.querySelector(".app")?.textContent ?? "",
    find: <T extends HTMLElement>(selector: string) =>
      shadow()?.querySelector<T>(selector) ?? undefined,
    button: (name: string) =>
      [...(shadow()?.querySelectorAll("button") ?? [])].find(
        (button) => (button.ariaLabel ?? button.textContent) === name,
      ),
  };
}

const locale = { tag: "en-US", zone: "America/New_York", weekStart: 7 };

function Cache({ onClient }: { onClient: (client: QueryClient) => void }) {
  onClient(useQueryClient());
  return null;
}

function Page({
  start,
  ...rest
}: {
  start: string | null;
  onOpen: () => void;
  onThread: (id: string | null) => void;
}) {
  const [threadId, setThreadId] = useState(start);
  return (
    <>
      <button type="button" id="back" onClick={() => setThreadId("thr_1")}>
        Back
      </button>
      <ChatSurface
        settings={ownChat}
        threadId={threadId}
        onThreadChange={(next) => {
          rest.onThread(next);
          setThreadId(next);
        }}
        onOpen={rest.onOpen}
        className=""
      />
    </>
  );
}

test("greets with prompts that fit the tasks, in the app's theme", async () => {
  serve();
  document.documentElement.dataset.theme = "dark";
  const page = render(<Page start={null} onOpen={vi.fn()} onThread={vi.fn()} />);
  await expect.poll(page.text).toContain("Welcome to TaskPilot AI Chat");
  await expect.poll(page.text).toContain("What is due today (1)");
  expect(page.find(".root")?.style.colorScheme).toBe("dark");
  document.documentElement.dataset.theme = "light";
  await expect.poll(() => page.find(".root")?.style.colorScheme).toBe("light");
  delete document.documentElement.dataset.theme;
});

test("follows the address from thread to thread, and tells of new ones once", async () => {
  serve();
  const onThread = vi.fn();
  const page = render(<Page start={null} onOpen={vi.fn()} onThread={onThread} />);
  await expect.poll(page.text).toContain("Welcome");
  page.place.querySelector<HTMLElement>("#back")?.click();
  await expect.poll(page.text).toContain("First title");
  expect(onThread).not.toHaveBeenCalled();
  page.button("New chat")?.click();
  await expect.poll(() => onThread.mock.calls).toEqual([[null]]);
});

test("fetches the thread again when tasks have changed, and opens tasks from its cards", async () => {
  const state = serve();
  const onOpen = vi.fn();
  const page = render(<Page start="thr_1" onOpen={onOpen} onThread={vi.fn()} />);
  await expect.poll(page.text).toContain("First title");
  state.title = "Changed title";
  page.cache.client?.setQueryData(latestRevisionKey, 2);
  page.cache.client?.setQueryData(latestRevisionKey, 3);
  await expect.poll(page.text).toContain("Changed title");
  page.button("Open")?.click();
  await expect.poll(() => onOpen.mock.calls).toEqual([["task", "t7"]]);
});

test("finds tasks, projects and labels with @", async () => {
  serve();
  const page = render(<Page start={null} onOpen={vi.fn()} onThread={vi.fn()} />);
  await expect.poll(page.text).toContain("Welcome");
  const write = (text: string) => {
    const field = page.find<HTMLTextAreaElement>(".field textarea");
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(field, text);
    field?.dispatchEvent(new InputEvent("input", { bubbles: true }));
  };
  write("@mil");
  await expect.poll(page.text).toContain("LabelsMilky");
  expect(page.text()).toContain("TasksMilk");
  expect(page.text()).not.toContain("Home");
  write("@");
  await expect.poll(page.text).toContain("ProjectsHome");
});

test("the panel opens and closes by shortcut and button, and is remembered", async () => {
  serve();
  localStorage.clear();
  const page = render(<ChatPanel settings={ownChat} openAtFirst={false} onOpen={vi.fn()} />);
  await expect
    .poll(() => page.place.querySelector("button")?.ariaLabel)
    .toContain("beside the list");
  dispatchEvent(new KeyboardEvent("keydown", { key: ".", ctrlKey: true, cancelable: true }));
  await expect.poll(page.text).toContain("Welcome");
  expect(localStorage.getItem("chat-panel.open")).toBe("yes");
  page.button("close")?.click();
  await expect.poll(() => page.place.querySelector("aside")).toBe(null);
  page.place.querySelector<HTMLElement>("button")?.click();
  await expect.poll(page.text).toContain("Welcome");
});

test("ours takes over when OpenAI's script cannot be loaded, and the console says so", async () => {
  serve();
  const warned = vi.spyOn(console, "warn").mockImplementation(() => {});
  const page = render(
    <ChatSurface
      settings={{ ...ownChat, first: "cdn", standIn: true, domainKey: "domain_pk_x" }}
      threadId={null}
      onThreadChange={vi.fn()}
      onOpen={vi.fn()}
      className=""
    />,
  );
  document
    .querySelector("script[src*='cdn.platform.openai.com']")
    ?.dispatchEvent(new Event("error"));
  await expect.poll(page.text, { timeout: 4000 }).toContain("Welcome");
  warned.mockRestore();
});
