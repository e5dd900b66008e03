import type { Placement } from "@floating-ui/dom";
import type { KeyboardEvent, ReactNode } from "react";
import { Icon } from "../icons/icon.tsx";
import { Popover, type TriggerProps } from "./popover.tsx";

export interface MenuItem {
  id: string;
  label: string;
  description?: string | undefined;
  icon?: string | undefined;
  disabled?: boolean | undefined;
  danger?: boolean;
  /** Given for choices of one out of many. */
  checked?: boolean;
  onSelect: () => void;
}

/** A menu of actions or choices: arrows, Home and End move, letters jump, Enter takes. */
export function Menu(props: {
  label: string;
  items: readonly MenuItem[];
  placement?: Placement;
  trigger: (props: TriggerProps) => ReactNode;
}) {
  const { label, items, placement = "bottom-end", trigger } = props;
  return (
    <Popover label={label} role="menu" placement={placement} className="menu" trigger={trigger}>
      {(close) => (
        <div role="none" onKeyDown={moveFocus}>
          {items.map((item) => (
            <button
              key={item.id}
              type="button"
              {...roleOf(item)}
              aria-disabled={item.disabled || undefined}
              tabIndex={-1}
              className={item.danger ? "menu-item danger" : "menu-item"}
              onClick={() => {
                if (item.disabled) return;
                close();
                item.onSelect();
              }}
            >
              {item.icon && <Icon name={item.icon} />}
              <span className="menu-text">
                <span>{item.label}</span>
                {item.description && <small>{item.description}</small>}
              </span>
              {item.checked && <Icon name="check" />}
            </button>
          ))}
        </div>
      )}
    </Popover>
  );
}

function roleOf({ checked }: MenuItem) {
  return checked === undefined
    ? { role: "menuitem" }
    : { role: "menuitemradio", "aria-checked": checked };
}

/** Moves the focus among the buttons of a list as menus do. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>("button, [role=option]")];
  const at = buttons.findIndex((button) => button.matches(":focus"));
  const next = nextFocus(event.key, { buttons, at });
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function nextFocus(key: string, { buttons, at }: { buttons: HTMLElement[]; at: number }) {
  switch (key) {
    case "ArrowDown":
      return buttons[(at + 1) % buttons.length];
    case "ArrowUp":
      return buttons.at(at <= 0 ? -1 : at - 1);
    case "Home":
      return buttons[0];
    case "End":
      return buttons.at(-1);
    default:
      return key.length === 1 ? startingWith(key, buttons, at) : undefined;
  }
}

function startingWith(letter: string, buttons: HTMLElement[], at: number) {
  const turned = [...buttons.slice(at + 1), ...buttons.slice(0, at + 1)];
  return turned.find((button) =>
    button.textContent?.trim().toLowerCase().startsWith(letter.toLowerCase()),
  );
}
