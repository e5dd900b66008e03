import type { ButtonHTMLAttributes, Ref } from "react";
import { Icon } from "#chatkit/element/icons/icon.tsx";

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  icon: string;
  label: string;
  ref?: Ref<HTMLButtonElement>;
}

/** A round button that shows only an icon; its label is read out and shown as a tooltip. */
export function IconButton({ icon, label, className = "", ...rest }: Props) {
  return (
    <button
      type="button"
      className={`icon-button ${className}`}
      aria-label={label}
      title={label}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  );
}
