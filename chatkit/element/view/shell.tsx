import type { ChatKitOptions } from "@openai/chatkit";
import type { Locale } from "../i18n/locale.ts";
import { App } from "./app.tsx";
import { type Chat, ChatContext, LocaleContext, OptionsContext } from "./context.ts";

/** The interface with everything it works with. */
export function Shell(props: {
  chat: Chat;
  options: ChatKitOptions;
  locale: Locale;
  onReady: () => void;
}) {
  return (
    <ChatContext value={props.chat}>
      <OptionsContext value={props.options}>
        <LocaleContext value={props.locale}>
          <App onReady={props.onReady} />
        </LocaleContext>
      </OptionsContext>
    </ChatContext>
  );
}
