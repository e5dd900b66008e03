import { ChatKit, useChatKit } from "@openai/chatkit-react";
import { useEffect } from "react";
import { galleryFetch } from "./gallery-fetch.ts";

/** The chat element with one thread that holds everything it can draw, in one scheme. */
export function Gallery({ scheme, locale }: { scheme: "light" | "dark"; locale: "en" | "ar" }) {
  const { control } = useChatKit({
    api: {
      url: `/gallery/${scheme}`,
      domainKey: "gallery",
      fetch: galleryFetch,
      uploadStrategy: { type: "two_phase" },
    },
    locale,
    theme: { colorScheme: scheme },
    frameTitle: `Chat, ${scheme}`,
    initialThread: "gallery",
    threadItemActions: { feedback: true, retry: true },
    composer: {
      attachments: { enabled: true },
      dictation: { enabled: true },
      tools: [{ id: "search", label: "Search", icon: "search", pinned: true }],
      models: [
        { id: "fast", label: "Fast", description: "Answers at once" },
        { id: "deep", label: "Thorough", description: "Takes its time" },
      ],
    },
    entities: {
      showComposerMenu: true,
      onTagSearch: async (query) =>
        ["Buy milk", "Call Ana", "Send the report"]
          .filter((title) => title.toLowerCase().includes(query.toLowerCase()))
          .map((title) => ({ id: title, title, group: "Tasks", icon: "check-circle" })),
      onRequestPreview: async ({ title }) => ({
        preview: { type: "Basic", children: [{ type: "Text", value: `About “${title}”` }] },
      }),
    },
    commands: { enabled: true },
    disclaimer: { text: "A page for developers." },
  });
  useEffect(() => {
    void import("./define.client.ts").then((element) => element.defineChatKitElement());
  }, []);
  return <ChatKit control={control} className="block h-full" />;
}
