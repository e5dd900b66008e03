import { useChat, useDraft, useText } from "../context.ts";
import { IconButton } from "../parts/icon-button.tsx";

/** What the message answers, when it answers something in particular. */
export function Quote() {
  const t = useText();
  const { composer } = useChat();
  const quote = useDraft((draft) => draft.quote);
  if (!quote) return null;
  return (
    <div className="quote">
      <blockquote dir="auto" aria-label={t("replyingTo")}>
        {quote}
      </blockquote>
      <IconButton
        icon="close"
        label={t("removeQuote")}
        onClick={() => composer.draft.set((draft) => ({ ...draft, quote: undefined }))}
      />
    </div>
  );
}
