import type { ChatKitOptions } from "@openai/chatkit";
import type { Texts } from "#app/ui/text/text.tsx";
import { chatTheme } from "./chat-theme.ts";
import { clientSecrets } from "./client-secrets.ts";
import type { ElementSettings } from "./element/element-choice.ts";
import { type DueCounts, startPrompts } from "./prompts.ts";

/** What the server tells the page about its chat. */
export type ChatSettings = ElementSettings & {
  due: DueCounts;
  /** The models to choose from, the default first; with one or none there is nothing to choose. */
  models: readonly string[];
};

const own = { url: "/api/v1/chatkit", uploadStrategy: { type: "two_phase" as const } };

/** OpenAI's element asks for a key also where it does not check it, as on localhost. */
const LOCAL_KEY = "domain_pk_localhost_dev";

/** One for all elements of the page, so that a secret in use is known. */
const getClientSecret = clientSecrets();

/** The options of the chat that are the same for every thread. */
export function chatOptions(given: {
  settings: ChatSettings;
  texts: Texts["chat"];
  scheme: "light" | "dark";
}): ChatKitOptions {
  const { settings, texts, scheme } = given;
  const hosted = settings.mode === "hosted";
  return {
    api: hosted ? { getClientSecret } : { ...own, domainKey: settings.domainKey ?? LOCAL_KEY },
    theme: chatTheme(scheme),
    frameTitle: texts.title,
    history: { enabled: true, showDelete: true, showRename: true },
    startScreen: {
      greeting: texts.greeting,
      prompts: startPrompts(texts.prompts, settings.due),
    },
    composer: {
      placeholder: texts.placeholder,
      attachments: { enabled: !hosted },
      ...(!hosted && settings.models.length > 1 && { models: modelMenu(settings.models) }),
    },
    threadItemActions: { feedback: true, retry: true },
    thread: { autoScroll: true },
  };
}

function modelMenu(models: readonly string[]) {
  return models.map((id, index) => ({ id, label: id, ...(index === 0 && { default: true }) }));
}
