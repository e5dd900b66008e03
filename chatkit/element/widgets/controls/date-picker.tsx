import { lazy, Suspense } from "react";
import { Icon } from "#chatkit/element/icons/icon.tsx";
import { Popover } from "#chatkit/element/popup/popover.tsx";
import { useLocale, useText } from "#chatkit/element/view/context.ts";
import { Skeleton } from "#chatkit/element/view/parts/skeleton.tsx";
import { fieldId, labelId, useField } from "../form/form-context.ts";
import type { NodeOf } from "../types.ts";
import { useAction } from "../use-action.ts";
import { useWidget } from "../widget-context.ts";
import { formatDay, isDateTime } from "./iso-date.ts";

/** Calendars are drawn seldom and weigh much: loaded when the first one opens. */
const Calendar = lazy(async () => ({ default: (await import("./calendar.tsx")).Calendar }));

/** A date chosen from a calendar; with a time of day when the widget's value has one. */
export function DatePicker({ node }: { node: NodeOf<"DatePicker"> }) {
  const t = useText();
  const { tag } = useLocale();
  const { itemId, names } = useWidget();
  const [value, setValue] = useField(node.name, node.defaultValue ?? "");
  const { fire, busy } = useAction(node.onChangeAction, "change");
  const change = async (next: string) => {
    setValue(next);
    if (!(await fire([node.name, next]))) setValue(value);
  };
  const placeholder = node.placeholder ?? t("pickDate");
  const shown = value === "" ? placeholder : formatDay(value, tag);
  const id = fieldId(itemId, node.name);
  // A Label alone would hide from screen readers which day is chosen.
  const name = names.labelled.has(node.name)
    ? { "aria-labelledby": `${labelId(itemId, node.name)} ${id}-value` }
    : { "aria-label": value === "" ? placeholder : `${placeholder}: ${shown}` };
  const side = node.side ?? "bottom";
  const placement = node.align === "center" ? side : (`${side}-${node.align ?? "start"}` as const);
  return (
    <Popover
      label={placeholder}
      placement={placement}
      className="calendar-popup"
      trigger={(props) => (
        <button
          type="button"
          {...props}
          id={id}
          className="w-control w-date"
          disabled={node.disabled || busy}
          {...name}
          data-variant={node.variant ?? "outline"}
          data-size={node.size ?? "lg"}
          data-pill={node.pill ?? undefined}
          data-block={node.block || undefined}
          data-empty={value === "" || undefined}
        >
          <Icon name="calendar" />
          <span id={`${id}-value`}>{shown}</span>
        </button>
      )}
    >
      {(close) => (
        <Suspense fallback={<Skeleton lines={5} label={t("loadingMore")} />}>
          <Calendar
            value={value}
            min={node.min}
            max={node.max}
            withTime={isDateTime(node.defaultValue)}
            clearable={node.clearable ?? false}
            onChange={(next, done) => {
              if (done) close();
              void change(next);
            }}
          />
        </Suspense>
      )}
    </Popover>
  );
}
