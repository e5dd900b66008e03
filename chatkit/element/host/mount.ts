import type { ChatKitOptions } from "@openai/chatkit";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { createComposer } from "../composer/composer.ts";
import { createDraftStore } from "../composer/draft.ts";
import { english, type Locale, loadLocale } from "../i18n/locale.ts";
import { fetchUpdates, loadThread } from "../session/load.ts";
import { reportError, type Session } from "../session/session.ts";
import { initialState, onThread } from "../session/state.ts";
import { createStore } from "../session/store.ts";
import { loadFonts } from "../settings/fonts.ts";
import { themeStyle } from "../settings/theme-variables.ts";
import { elementSheet } from "../styles/sheet.ts";
import type { Chat } from "../view/context.ts";
import { Shell } from "../view/shell.tsx";
import { createWire } from "../wire/client.ts";
import { browserStorage } from "./browser-storage.ts";
import { emitFrom } from "./events.ts";
import { stayAboveKeyboard } from "./keyboard.ts";

/** A chat that is on the page. */
export interface Mounted {
  chat: Chat;
  update(options: ChatKitOptions): void;
  unmount(): void;
  /** Resolves when what has changed so far is drawn. */
  drawn(): Promise<void>;
}

/** Puts a chat into an element: its session starts, and is drawn in the element's shadow root. */
export function mountChat(host: HTMLElement, first: ChatKitOptions): Mounted {
  let options = first;
  let locale: Locale | undefined;
  const ended = new AbortController();
  const session = createSession(host, () => options, ended.signal);
  const url = "url" in first.api ? first.api.url : "";
  const composer = createComposer(session, createDraftStore(url, browserStorage()));
  const { container, layer, frame } = prepareRoot(host);
  stayAboveKeyboard(host, container, ended.signal);
  const chat: Chat = { session, composer, layer };
  const root = createRoot(container);

  const onReady = () => session.emit("chatkit.ready");
  const draw = () => {
    if (!locale || ended.signal.aborted) return;
    applyTheme(frame, options, session);
    frame.dir = locale.dir;
    frame.lang = locale.lang;
    root.render(createElement(Shell, { chat, options, locale, onReady }));
  };
  const chooseLocale = () => {
    const tag = options.locale ?? navigator.language;
    if (locale?.tag === tag) return draw();
    if (tag.startsWith("en")) {
      locale = { ...english, tag };
      return draw();
    }
    loadLocale(tag)
      .catch((cause) => {
        reportError(session, cause);
        return { ...english, tag };
      })
      .then((loaded) => {
        locale = loaded;
        draw();
      });
  };
  chooseLocale();
  start(session, first.initialThread ?? null);

  return {
    chat,
    update(next) {
      options = next;
      chooseLocale();
    },
    unmount() {
      ended.abort();
      // The page's own React may be in the middle of removing the element.
      setTimeout(() => root.unmount());
    },
    drawn: () => new Promise((resolve) => setTimeout(resolve)),
  };
}

function createSession(
  host: HTMLElement,
  options: () => ChatKitOptions,
  signal: AbortSignal,
): Session {
  const wire = createWire(() => {
    const { api, locale } = options();
    const custom = "url" in api ? api : { url: "" };
    return {
      url: custom.url,
      fetch: ("fetch" in custom && custom.fetch) || fetch.bind(globalThis),
      locale: locale ?? navigator.language,
    };
  });
  return {
    state: createStore({ ...initialState, online: navigator.onLine }),
    wire,
    emit: emitFrom(host),
    options,
    signal,
    running: { turn: undefined },
    queue: { tail: Promise.resolve() },
    server: { keepsTurns: undefined },
  };
}

/** Opens the first thread and follows the browser: its network, and the person coming back. */
function start(session: Session, threadId: string | null): void {
  const { state, signal } = session;
  if (threadId !== null) {
    state.set((now) => onThread(now, threadId));
    void loadThread(session, threadId);
  }
  const refresh = () => fetchUpdates(session).catch((cause) => reportError(session, cause));
  const online = () => {
    state.set((now) => ({ ...now, online: true }));
    void refresh();
  };
  addEventListener("online", online, { signal });
  addEventListener("offline", () => state.set((now) => ({ ...now, online: false })), { signal });
  document.addEventListener(
    "visibilitychange",
    () => {
      if (document.visibilityState === "visible") void refresh();
    },
    { signal },
  );
}

function prepareRoot(host: HTMLElement) {
  const shadow = host.shadowRoot ?? host.attachShadow({ mode: "open", delegatesFocus: false });
  shadow.adoptedStyleSheets = [elementSheet()];
  const frame = document.createElement("div");
  frame.className = "root";
  const container = document.createElement("div");
  container.className = "container";
  const layer = document.createElement("div");
  frame.append(container, layer);
  shadow.replaceChildren(frame);
  return { container, layer, frame };
}

function applyTheme(frame: HTMLElement, { theme }: ChatKitOptions, session: Session): void {
  const { colorScheme, variables } = themeStyle(theme);
  frame.removeAttribute("style");
  frame.style.colorScheme = colorScheme;
  for (const [name, value] of Object.entries(variables)) frame.style.setProperty(name, value);
  const fonts = typeof theme === "object" ? theme.typography?.fontSources : undefined;
  if (fonts) loadFonts(fonts, (cause) => reportError(session, cause));
}
