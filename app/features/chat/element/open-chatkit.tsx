import type { ChatKitEvents, OpenAIChatKit } from "@openai/chatkit";
import type { ChatKitControl } from "@openai/chatkit-react";
import { createElement, useEffect, useLayoutEffect, useRef } from "react";

const handlers = {
  "chatkit.error": "onError",
  "chatkit.history.close": "onHistoryClose",
  "chatkit.history.open": "onHistoryOpen",
  "chatkit.response.end": "onResponseEnd",
  "chatkit.response.start": "onResponseStart",
  "chatkit.log": "onLog",
  "chatkit.thread.change": "onThreadChange",
  "chatkit.thread.load.start": "onThreadLoadStart",
  "chatkit.thread.load.end": "onThreadLoadEnd",
  "chatkit.tool.change": "onToolChange",
  "chatkit.ready": "onReady",
  "chatkit.effect": "onEffect",
  "chatkit.deeplink": "onDeeplink",
} as const satisfies Record<keyof ChatKitEvents, keyof ChatKitControl["handlers"]>;

/**
 * What `<ChatKit>` of `@openai/chatkit-react` does, for our element under its own name: that one
 * draws the shared tag only, which OpenAI's script may have taken.
 */
export function OpenChatKit({
  control,
  className,
}: {
  control: ChatKitControl;
  className: string;
}) {
  const element = useRef<OpenAIChatKit>(null);
  useLayoutEffect(() => {
    element.current?.setOptions(control.options);
  }, [control.options]);
  useEffect(() => {
    const current = element.current;
    control.setInstance(current);
    const ended = new AbortController();
    for (const [type, name] of Object.entries(handlers)) {
      const tell = (event: Event) => {
        const handler: ((detail: never) => void) | undefined = control.handlers[name];
        if (handler && event instanceof CustomEvent) handler(event.detail as never);
      };
      current?.addEventListener(type, tell, { signal: ended.signal });
    }
    return () => ended.abort();
  }, [control]);
  return createElement("open-chatkit", { ref: element, className });
}
