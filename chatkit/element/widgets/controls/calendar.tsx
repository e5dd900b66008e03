import { DayPicker } from "react-day-picker";
import { useLocale, useText } from "#chatkit/element/view/context.ts";
import { timeOf, toIso, toLocalDay } from "./iso-date.ts";

/** A month to choose a day from, with a time field and a way to clear where asked for. */
export function Calendar(props: {
  value: string;
  min: string | undefined;
  max: string | undefined;
  withTime: boolean;
  clearable: boolean;
  /** `done` is true when the choice is complete. */
  onChange: (value: string, done: boolean) => void;
}) {
  const { value, withTime, clearable, onChange } = props;
  const t = useText();
  const { tag, dir } = useLocale();
  const day = toLocalDay(value);
  const [min, max] = [toLocalDay(props.min), toLocalDay(props.max)];
  const time = withTime ? timeOf(value) : undefined;
  const format = (options: Intl.DateTimeFormatOptions) => (date: Date) =>
    new Intl.DateTimeFormat(tag, options).format(date);
  return (
    <>
      <DayPicker
        mode="single"
        dir={dir}
        selected={day}
        defaultMonth={day ?? min}
        disabled={[...(min ? [{ before: min }] : []), ...(max ? [{ after: max }] : [])]}
        formatters={{
          formatCaption: format({ month: "long", year: "numeric" }),
          formatWeekdayName: format({ weekday: "narrow" }),
          formatDay: format({ day: "numeric" }),
        }}
        labels={{
          labelPrevious: () => t("previousMonth"),
          labelNext: () => t("nextMonth"),
          labelDayButton: format({ dateStyle: "full" }),
          labelWeekday: format({ weekday: "long" }),
        }}
        onSelect={(chosen) => {
          if (chosen) onChange(toIso(chosen, time), !withTime);
        }}
      />
      {(withTime || clearable) && (
        <footer className="calendar-foot">
          {time !== undefined && (
            <input
              type="time"
              className="input"
              aria-label={t("time")}
              value={time}
              onChange={(event) => day && onChange(toIso(day, event.target.value), false)}
            />
          )}
          {clearable && (
            <button type="button" className="link-button" onClick={() => onChange("", true)}>
              {t("clear")}
            </button>
          )}
        </footer>
      )}
    </>
  );
}
