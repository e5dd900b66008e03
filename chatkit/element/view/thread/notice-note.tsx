import { Icon } from "#chatkit/element/icons/icon.tsx";
import { Markdown } from "#chatkit/element/markdown/markdown.tsx";
import type { Notice } from "#chatkit/element/session/state.ts";

const icons = {
  info: "info",
  warning: "lucide:triangle-alert",
  danger: "lucide:circle-alert",
} as const;

/** Something the server wants the person to know while it answers. */
export function NoticeNote({ notice }: { notice: Notice }) {
  return (
    <div className={`note ${notice.level}`} role={notice.level === "info" ? "status" : "alert"}>
      <Icon name={icons[notice.level]} />
      <div>
        {notice.title && <strong dir="auto">{notice.title}</strong>}
        <Markdown text={notice.message} />
      </div>
    </div>
  );
}
