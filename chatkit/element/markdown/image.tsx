import { useAllowedImages, useText } from "../view/context.ts";
import { Link } from "./link.tsx";
import { isImageAllowed } from "./links.ts";

/** An image of a message; from a domain that the thread does not allow it is only a link. */
export function MarkdownImage({ url, alt }: { url: string; alt: string }) {
  const domains = useAllowedImages();
  const t = useText();
  if (isImageAllowed(url, document.baseURI, domains)) {
    return <img src={url} alt={alt} loading="lazy" decoding="async" />;
  }
  const host = URL.canParse(url, document.baseURI) ? new URL(url, document.baseURI).host : url;
  return <Link url={url}>{alt || t("imageBlocked", { host })}</Link>;
}
