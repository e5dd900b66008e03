import { useEffect, useRef, useState } from "react";
import { type Dictation, startDictation } from "#chatkit/element/composer/dictation.ts";
import { reportError } from "#chatkit/element/session/session.ts";
import { useChat, useText } from "../context.ts";
import { IconButton } from "../parts/icon-button.tsx";
import { Spinner } from "../parts/spinner.tsx";

/** Speaking instead of typing: what is said is added to the text when the recording ends. */
export function DictateButton({ disabled }: { disabled: boolean }) {
  const t = useText();
  const { session, composer } = useChat();
  const [phase, setPhase] = useState<"idle" | "recording" | "writing" | "denied">("idle");
  const dictation = useRef<Dictation>(undefined);
  useEffect(() => () => dictation.current?.cancel(), []);

  const start = async () => {
    try {
      dictation.current = await startDictation(session);
      setPhase("recording");
    } catch (cause) {
      reportError(session, cause);
      setPhase("denied");
    }
  };
  const finish = async () => {
    setPhase("writing");
    try {
      const text = await dictation.current?.finish();
      if (text) append(text);
    } catch (cause) {
      reportError(session, cause);
    }
    dictation.current = undefined;
    setPhase("idle");
  };
  const append = (said: string) => {
    composer.draft.set((draft) => {
      const { text, tags } = draft.value;
      const gap = text === "" || /\s$/.test(text) ? "" : " ";
      return { ...draft, value: { text: `${text}${gap}${said}`, tags } };
    });
    composer.focus?.();
  };
  if (phase === "writing") {
    return (
      <span className="icon-button" role="status" aria-label={t("transcribing")}>
        <Spinner />
      </span>
    );
  }
  const recording = phase === "recording";
  return (
    <>
      <IconButton
        icon={recording ? "stop" : "mic"}
        label={recording ? t("dictateStop") : t("dictate")}
        className={recording ? "recording" : ""}
        disabled={disabled}
        aria-pressed={recording}
        onClick={recording ? finish : start}
      />
      {phase === "denied" && (
        <span className="hint" role="alert">
          {t("dictateDenied")}
        </span>
      )}
    </>
  );
}
