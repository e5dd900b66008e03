import { Menu as Base } from "@base-ui/react/menu";
import { Check, type LucideIcon } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { classNames } from "../controls/class-names.ts";

type MenuProps = {
  /** The button that opens it. */
  trigger: ReactElement;
  align?: "start" | "end";
  /** Given when somebody else opens and closes it. */
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  children: ReactNode;
};

const itemStyle =
  "target flex h-8 select-none items-center gap-2.5 rounded-md px-2.5 text-sm outline-none data-highlighted:bg-hover";

/** A list of actions on one thing, opened from a button: beside it, or as a sheet from below on phones. */
export function Menu({ trigger, align = "end", children, ...state }: MenuProps) {
  return (
    <Base.Root {...state}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Backdrop className="scrim" data-for="phones" />
        <Base.Positioner sideOffset={6} align={align} className="menu">
          <Base.Popup className="popup">{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

type MenuItemProps = {
  icon?: LucideIcon;
  tone?: "danger";
  onSelect: () => void;
  children: ReactNode;
};

/** One action of a menu. */
export function MenuItem({ icon: Icon, tone, onSelect, children }: MenuItemProps) {
  return (
    <Base.Item
      onClick={onSelect}
      className={classNames(itemStyle, tone === "danger" && "text-danger")}
    >
      {Icon ? <Icon aria-hidden className="size-4 shrink-0" strokeWidth={1.75} /> : null}
      <span className="min-w-0 flex-1 truncate">{children}</span>
    </Base.Item>
  );
}

type MenuCheckProps = {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
};

/** Something that is on or off; the menu stays open for the next. */
export function MenuCheck({ checked, onChange, children }: MenuCheckProps) {
  return (
    <Base.CheckboxItem checked={checked} onCheckedChange={onChange} className={itemStyle}>
      <span className="min-w-0 flex-1 truncate">{children}</span>
      <Base.CheckboxItemIndicator>
        <Check aria-hidden className="size-4 text-accent" strokeWidth={2} />
      </Base.CheckboxItemIndicator>
    </Base.CheckboxItem>
  );
}

type MenuChoicesProps<Value extends string> = {
  title: string;
  value: Value;
  choices: readonly { value: Value; label: string }[];
  onChoose: (value: Value) => void;
};

/** One of a few, under a heading; the menu stays open, so that one sees what it does. */
export function MenuChoices<Value extends string>(props: MenuChoicesProps<Value>) {
  return (
    <Base.Group>
      <Base.GroupLabel className="px-2.5 pt-1.5 pb-1 font-medium text-ink-faint text-xs">
        {props.title}
      </Base.GroupLabel>
      <Base.RadioGroup value={props.value} onValueChange={props.onChoose}>
        {props.choices.map(({ value, label }) => (
          <Base.RadioItem key={value} value={value} className={itemStyle}>
            <span className="min-w-0 flex-1 truncate">{label}</span>
            <Base.RadioItemIndicator>
              <Check aria-hidden className="size-4 text-accent" strokeWidth={2} />
            </Base.RadioItemIndicator>
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </Base.Group>
  );
}

/** A line between groups of actions. */
export function MenuSeparator() {
  return <Base.Separator className="-mx-1.5 my-1.5 h-px bg-line" />;
}
