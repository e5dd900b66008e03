import { Button } from "#app/ui/controls/button.tsx";
import { Spinner } from "#app/ui/feedback/spinner.tsx";
import { useChatText } from "#app/ui/text/chat.ts";

/** Stands over a chat that cannot be used: why, and the way to try again. */
export function ChatFailure({ reason, onRetry }: { reason: string; onRetry: () => void }) {
  const t = useChatText();
  return (
    <div
      role="alert"
      className="absolute inset-0 z-10 grid place-content-center justify-items-center gap-4 bg-canvas p-8 text-center"
    >
      <p className="max-w-sm text-pretty">{reason}</p>
      <Button onClick={onRetry}>{t.retry}</Button>
    </div>
  );
}

/** Stands where the chat will be; shown only when that takes its time. */
export function ChatLoading() {
  const t = useChatText();
  return (
    <p className="absolute inset-0 flex animate-late items-center justify-center gap-2.5 text-ink-muted text-sm">
      <Spinner />
      {t.loading}
    </p>
  );
}
