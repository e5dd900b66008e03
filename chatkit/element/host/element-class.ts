import type { ChatKitOptions, OpenAIChatKit } from "@openai/chatkit";
import { setComposerValue } from "../composer/composer.ts";
import { fromContent, toContent } from "../composer/tagged-text.ts";
import { sendAction } from "../session/act.ts";
import { hideHistory, showHistory } from "../session/history.ts";
import { fetchUpdates, openThread } from "../session/load.ts";
import { sendMessage } from "../session/send.ts";
import { checkOptions } from "../settings/check-options.ts";
import { type Mounted, mountChat } from "./mount.ts";

/** What the class promises: the element's methods, as `@openai/chatkit` types them. */
type Methods = Pick<
  OpenAIChatKit,
  | "setOptions"
  | "focusComposer"
  | "setThreadId"
  | "sendCustomAction"
  | "sendUserMessage"
  | "setComposerValue"
  | "showHistory"
  | "hideHistory"
  | "fetchUpdates"
>;

/**
 * A class for one tag name. Made only where there is a browser, because servers have no HTMLElement;
 * and anew for each name, because a class can be registered once.
 */
export function createElementClass(): CustomElementConstructor {
  return class ChatKitElement extends HTMLElement implements Methods {
    #options: ChatKitOptions | undefined;
    #mounted: Mounted | undefined;

    connectedCallback(): void {
      this.#mountIfReady();
    }

    /** Moving the element within the page disconnects it for a moment: only what stays away ends. */
    disconnectedCallback(): void {
      queueMicrotask(() => {
        if (this.isConnected) return;
        this.#mounted?.unmount();
        this.#mounted = undefined;
      });
    }

    /** Throws ChatKitOptionsError, with the reason, for options this element cannot work with. */
    setOptions(options: ChatKitOptions): void {
      checkOptions(options);
      this.#options = options;
      if (this.#mounted) this.#mounted.update(options);
      else this.#mountIfReady();
    }

    async focusComposer(): Promise<void> {
      const { session, composer } = this.#chat();
      hideHistory(session);
      await this.#mounted?.drawn();
      composer.focus?.();
    }

    async setThreadId(threadId: string | null): Promise<void> {
      const { session } = this.#chat();
      hideHistory(session);
      if (session.state.get().threadId !== threadId) await openThread(session, threadId);
    }

    async sendCustomAction(
      action: Parameters<OpenAIChatKit["sendCustomAction"]>[0],
      itemId?: string,
    ): Promise<void> {
      await sendAction(this.#chat().session, action, itemId);
    }

    async sendUserMessage(params: Parameters<OpenAIChatKit["sendUserMessage"]>[0]): Promise<void> {
      const { session } = this.#chat();
      const { text = "", content, reply, attachments = [], newThread, toolChoice, model } = params;
      hideHistory(session);
      if (newThread) await openThread(session, null);
      await sendMessage(session, {
        content: toContent(content ? fromContent(content) : { text, tags: [] }),
        attachments,
        quotedText: reply,
        inference: { ...(toolChoice && { tool_choice: toolChoice }), ...(model && { model }) },
      });
    }

    async setComposerValue(
      params: Parameters<OpenAIChatKit["setComposerValue"]>[0],
    ): Promise<void> {
      setComposerValue(this.#chat().composer, params);
    }

    async showHistory(): Promise<void> {
      await showHistory(this.#chat().session);
    }

    async hideHistory(): Promise<void> {
      hideHistory(this.#chat().session);
    }

    async fetchUpdates(): Promise<void> {
      await fetchUpdates(this.#chat().session);
    }

    #mountIfReady(): void {
      if (!this.isConnected || !this.#options || this.#mounted) return;
      this.#mounted = mountChat(this, this.#options);
    }

    #chat(): Mounted["chat"] {
      if (this.#mounted) return this.#mounted.chat;
      throw new Error("The chat is not ready: put it into the page and call setOptions first.");
    }
  };
}
