import type { ChatKitOptions } from "@openai/chatkit";
import type { Texts } from "#app/ui/text/text.tsx";
import { chatTheme } from "./chat-theme.ts";
import { clientSecrets } from "./client-secrets.ts";
import type { ElementSettings } from "./element-choice.ts";

const own = { url: "/api/v1/chatkit", uploadStrategy: { type: "two_phase" as const } };

/** OpenAI's element asks for a key also where it does not check it, as on localhost. */
const LOCAL_KEY = "domain_pk_localhost_dev";

/** The options of the chat that are the same for every thread. */
export function chatOptions(given: {
  settings: ElementSettings;
  texts: Texts["chat"];
  scheme: "light" | "dark";
  language: string;
}): ChatKitOptions {
  const { settings, texts, scheme } = given;
  const { greeting, placeholder, prompts } = texts;
  return {
    api:
      settings.mode === "hosted"
        ? { getClientSecret: clientSecrets() }
        : { ...own, domainKey: settings.domainKey ?? LOCAL_KEY },
    theme: chatTheme(scheme),
    frameTitle: texts.title,
    history: { enabled: true, showDelete: true, showRename: true },
    startScreen: {
      greeting,
      prompts: [
        { label: prompts.create.label, prompt: prompts.create.prompt, icon: "plus" },
        { label: prompts.list.label, prompt: prompts.list.prompt, icon: "notebook" },
        { label: prompts.complete.label, prompt: prompts.complete.prompt, icon: "check-circle" },
      ],
    },
    composer: { placeholder },
    threadItemActions: { feedback: true, retry: true },
    thread: { autoScroll: true },
  };
}
