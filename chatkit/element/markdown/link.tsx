import { type MouseEvent, type ReactNode, useContext } from "react";
import { ChatContext } from "../view/context.ts";
import { linkTarget } from "./links.ts";

/** A link of a message: pages open in a new tab, deeplinks are handed to the surrounding page. */
export function Link({ url, children }: { url: string; children: ReactNode }) {
  const chat = useContext(ChatContext);
  const target = linkTarget(url, document.baseURI);
  if (!target) return <span>{children}</span>;
  if (target.kind === "page") {
    return (
      <a href={target.href} target="_blank" rel="noopener noreferrer">
        {children}
      </a>
    );
  }
  const { name, data } = target;
  const open = (event: MouseEvent) => {
    event.preventDefault();
    chat?.session.emit("chatkit.deeplink", { name, data });
  };
  return (
    <a href={url} onClick={open}>
      {children}
    </a>
  );
}
