import {
  ChatKit,
  type UseChatKitOptions,
  type UseChatKitReturn,
  useChatKit,
} from "@openai/chatkit-react";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { expect, onTestFinished } from "vitest";
import { defineChatKitElement } from "../define.ts";
import type { Backend } from "./backend.ts";

export type PageOptions = Partial<UseChatKitOptions>;

/** A page that holds the chat as an app does: through `@openai/chatkit-react` and nothing else. */
export interface ChatPage {
  chatkit: UseChatKitReturn;
  element: HTMLElement;
  shadow: ShadowRoot;
  /** The text that a person sees. */
  text: () => string;
  find: (selector: string) => HTMLElement;
  findAll: (selector: string) => HTMLElement[];
  button: (name: string | RegExp) => HTMLButtonElement;
  click: (name: string | RegExp) => Promise<void>;
  write: (text: string) => void;
  send: (text: string) => Promise<void>;
  rerender: (options: PageOptions) => void;
  unmount: () => void;
}

function Page(props: {
  options: UseChatKitOptions;
  onChatKit: (chatkit: UseChatKitReturn) => void;
}) {
  const chatkit = useChatKit(props.options);
  props.onChatKit(chatkit);
  return <ChatKit control={chatkit.control} style={{ height: "100%" }} />;
}

/** Opens the page on a backend; it is gone when the test ends. */
export async function openPage(backend: Backend, options: PageOptions = {}): Promise<ChatPage> {
  defineChatKitElement();
  const place = document.createElement("div");
  Object.assign(place.style, { height: "640px", width: "480px" });
  document.body.replaceChildren(place);
  const root = createRoot(place);
  const current: { chatkit?: UseChatKitReturn } = {};

  const render = (given: PageOptions) =>
    root.render(
      <StrictMode>
        <Page
          options={{
            api: { url: "/chatkit", domainKey: "test", fetch: backend.fetch },
            locale: "en",
            ...given,
          }}
          onChatKit={(chatkit) => {
            current.chatkit = chatkit;
          }}
        />
      </StrictMode>,
    );
  const unmount = () => {
    root.unmount();
  };
  onTestFinished(unmount);
  sessionStorage.clear();
  render(options);
  const element = await waitFor(() => place.querySelector<HTMLElement>("openai-chatkit"));
  const shadow = await waitFor(() => element.shadowRoot);
  await waitFor(() => shadow.querySelector(".app"));

  const find = (selector: string) => {
    const found = shadow.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`Nothing matches ${selector} in:\n${shadow.textContent}`);
    return found;
  };
  const named = (name: string | RegExp) => (button: HTMLElement) => {
    const label = button.getAttribute("aria-label") ?? button.textContent?.trim() ?? "";
    return typeof name === "string" ? label === name : name.test(label);
  };
  const button = (name: string | RegExp) => {
    const found = [...shadow.querySelectorAll<HTMLButtonElement>("button")].find(named(name));
    if (!found) throw new Error(`No button ${name} in:\n${shadow.textContent}`);
    return found;
  };
  const page: ChatPage = {
    get chatkit() {
      if (!current.chatkit) throw new Error("The page is not rendered.");
      return current.chatkit;
    },
    element,
    shadow,
    text: () => find(".app").textContent ?? "",
    find,
    findAll: (selector) => [...shadow.querySelectorAll<HTMLElement>(selector)],
    button,
    click: async (name) => {
      await expect.poll(() => button(name).disabled).toBe(false);
      button(name).click();
    },
    write: (text) => typeInto(find(".field textarea"), text),
    send: async (text) => {
      page.write(text);
      await page.click("Send message");
    },
    rerender: render,
    unmount,
  };
  return page;
}

/** Puts a text into a field the way the browser does, so that React hears of it. */
export function typeInto(field: HTMLElement, text: string): void {
  const prototype =
    field instanceof HTMLTextAreaElement
      ? HTMLTextAreaElement.prototype
      : HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(field, text);
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

export function press(target: HTMLElement, key: string, init: KeyboardEventInit = {}): void {
  target.dispatchEvent(
    new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...init }),
  );
}

async function waitFor<T>(read: () => T | null | undefined): Promise<T> {
  let value: T | null | undefined;
  await expect.poll(() => (value = read()), { timeout: 4000 }).toBeTruthy();
  if (!value) throw new Error("unreachable");
  return value;
}
