import type { ChatKitOptions } from "@openai/chatkit";
import { createContext, useCallback, useContext, useRef, useSyncExternalStore } from "react";
import type { Composer } from "../composer/composer.ts";
import type { Draft } from "../composer/draft.ts";
import type { TextKey } from "../i18n/en.ts";
import { english, fill, type Locale } from "../i18n/locale.ts";
import type { Session } from "../session/session.ts";
import type { SessionState } from "../session/state.ts";
import type { Store } from "../session/store.ts";

/** What the whole interface works with: one connected element. */
export interface Chat {
  session: Session;
  composer: Composer;
  /** Where popups are drawn: apart from the text, in which they could not stand. */
  layer: HTMLElement;
}

export const ChatContext = createContext<Chat | undefined>(undefined);
export const OptionsContext = createContext<ChatKitOptions>({ api: { url: "", domainKey: "" } });
export const LocaleContext = createContext<Locale>(english);

/** The chat around; throws outside of one. */
export function useChat(): Chat {
  const chat = useContext(ChatContext);
  if (!chat) throw new Error("This part of the interface stands only inside a chat.");
  return chat;
}

export function useOptions(): ChatKitOptions {
  return useContext(OptionsContext);
}

/** A part of the session's state; the component is drawn again when the part is another. */
export function useSession<T>(select: (state: SessionState) => T): T {
  return useSelected(useChat().session.state, select);
}

/** A part of the composer's draft. */
export function useDraft<T>(select: (draft: Draft) => T): T {
  return useSelected(useChat().composer.draft, select);
}

export type Translate = (key: TextKey, values?: Record<string, string | number>) => string;

/** Words of the interface in the language in force. */
export function useText(): Translate {
  const { texts } = useContext(LocaleContext);
  return useCallback((key, values) => fill(texts[key], values ?? {}), [texts]);
}

export function useLocale(): Locale {
  return useContext(LocaleContext);
}

/** Hosts from which the thread's images may be loaded. */
export function useAllowedImages(): readonly string[] {
  const chat = useContext(ChatContext);
  return chat?.session.state.get().view.thread?.allowed_image_domains ?? none;
}

const none: readonly string[] = [];

function useSelected<S, T>(store: Store<S>, select: (value: S) => T): T {
  // A selector that builds a new value each time would never settle; so equal states answer the same.
  const last = useRef<{ state: S; select: (value: S) => T; value: T }>(undefined);
  const read = () => {
    const state = store.get();
    if (last.current?.state !== state || last.current.select !== select) {
      last.current = { state, select, value: select(state) };
    }
    return last.current.value;
  };
  return useSyncExternalStore(store.subscribe, read, read);
}
