import { Icon } from "#chatkit/element/icons/icon.tsx";
import { useSession, useText } from "../context.ts";

/** That the assistant is at work, and on what where it says so; nothing once it writes. */
export function Progress() {
  const t = useText();
  const phase = useSession((state) => state.turn?.phase);
  const progress = useSession((state) => state.turn?.progress);
  const writing = useSession((state) => state.view.open.size > 0);
  if (phase === "reconnecting") return <p className="progress">{t("reconnecting")}</p>;
  if (progress) {
    return (
      <p className="progress">
        {progress.icon && <Icon name={progress.icon} />}
        <span className="shimmer" dir="auto">
          {progress.text}
        </span>
      </p>
    );
  }
  if (writing) return null;
  return (
    <p className="progress" role="img" aria-label={t("thinking")}>
      <span className="pulse" />
    </p>
  );
}
