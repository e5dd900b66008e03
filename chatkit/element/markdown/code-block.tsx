import { useText } from "../view/context.ts";
import { CopyButton } from "../view/parts/copy-button.tsx";
import { ScrollArea } from "../view/parts/scroll-area.tsx";

/** A block of code with its language and a button that copies it. */
export function CodeBlock({ code, lang }: { code: string; lang: string | undefined }) {
  const t = useText();
  return (
    <figure className="code">
      <figcaption>
        <span>{lang ?? ""}</span>
        <CopyButton label={t("copyCode")} text={code} />
      </figcaption>
      <ScrollArea className="code-scroll">
        <pre dir="ltr">
          <code>{code}</code>
        </pre>
      </ScrollArea>
    </figure>
  );
}
