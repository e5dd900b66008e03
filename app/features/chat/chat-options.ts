import type { ChatKitOptions } from "@openai/chatkit";
import type { ChatTexts } from "#app/ui/text/chat.ts";
import type { Language } from "#app/ui/text/languages.ts";
import { chatTheme } from "./chat-theme.ts";
import type { ElementSettings } from "./element/element-choice.ts";
import { type DueCounts, startPrompts } from "./prompts.ts";
import { answersHeader } from "./tools/screen.ts";

/** What the server tells the page about its chat. */
export type ChatSettings = ElementSettings & {
  /** The models to choose from, the default first; with one or none there is nothing to choose. */
  models: readonly string[];
  /** Whether what is said into the microphone can be written down. */
  dictation: boolean;
};

/** Our own server, which learns that this page answers its client tools, and how the person writes dates. */
const own = {
  url: "/api/v1/chatkit",
  uploadStrategy: { type: "two_phase" as const },
  fetch: (input: RequestInfo | URL, init?: RequestInit) => {
    const headers = new Headers(init?.headers);
    headers.set(answersHeader, "yes");
    headers.set("accept-language", document.documentElement.lang);
    return fetch(input, { ...init, headers });
  },
};

/** OpenAI's element asks for a key also where it does not check it, as on localhost. */
const LOCAL_KEY = "domain_pk_localhost_dev";

type Given = {
  settings: ChatSettings;
  texts: ChatTexts;
  scheme: "light" | "dark";
  /** Of the app's texts, so that page and chat speak the same. */
  language: Language;
  getClientSecret: (current: string | null) => Promise<string>;
  due: DueCounts;
};

/** The options of the chat that are the same for every thread. */
export function chatOptions(given: Given): ChatKitOptions {
  const { settings, texts, scheme, language, getClientSecret, due } = given;
  const hosted = settings.mode === "hosted";
  return {
    api: hosted ? { getClientSecret } : { ...own, domainKey: settings.domainKey ?? LOCAL_KEY },
    locale: language,
    theme: chatTheme(scheme),
    frameTitle: texts.title,
    history: { enabled: true, showDelete: true, showRename: true },
    startScreen: {
      greeting: texts.greeting,
      prompts: startPrompts(texts.prompts, due),
    },
    composer: {
      placeholder: texts.placeholder,
      attachments: { enabled: !hosted },
      dictation: { enabled: !hosted && settings.dictation },
      ...(!hosted && settings.models.length > 1 && { models: modelMenu(settings.models) }),
    },
    threadItemActions: { feedback: true, retry: true },
    thread: { autoScroll: true },
  };
}

function modelMenu(models: readonly string[]) {
  return models.map((id, index) => ({ id, label: id, ...(index === 0 && { default: true }) }));
}
