import { ChatKit, useChatKit } from "@openai/chatkit-react";
import { useEffect } from "react";
import { createRoot } from "react-dom/client";
import { answered, itemCount, onAsk, usable } from "./signals.ts";

/** A page of somebody else that holds the chat, loaded as an app loads it: when it is shown. */
function Page() {
  const { control, sendUserMessage } = useChatKit({
    api: { url: "/chatkit", domainKey: "bench" },
    locale: "en",
    initialThread: itemCount > 0 ? `thread-${itemCount}` : null,
    thread: { autoScroll: true },
    onReady: () => itemCount === 0 && usable(),
    onThreadLoadEnd: usable,
    onResponseEnd: answered,
  });
  useEffect(() => {
    void import("#chatkit/element/define.ts").then((element) => element.defineChatKitElement());
  }, []);
  useEffect(() => onAsk(() => void sendUserMessage({ text: "Go on" })), [sendUserMessage]);
  return <ChatKit control={control} style={{ height: "100%" }} />;
}

const place = document.getElementById("page");
if (place) createRoot(place).render(<Page />);
