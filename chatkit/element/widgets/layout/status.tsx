import { Icon } from "#chatkit/element/icons/icon.tsx";
import type { NodeOf } from "../types.ts";

/** The line above a card or list that says what it is or where it comes from. */
export function Status({ status }: { status: NonNullable<NodeOf<"Card">["status"]> }) {
  return (
    <p className="w-status">
      {"favicon" in status && status.favicon && (
        <img
          src={status.favicon}
          alt=""
          width={16}
          height={16}
          data-frame={status.frame || undefined}
        />
      )}
      {"icon" in status && status.icon && <Icon name={status.icon} />}
      <span dir="auto">{status.text}</span>
    </p>
  );
}
