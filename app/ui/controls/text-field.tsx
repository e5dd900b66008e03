import { type ComponentProps, useId } from "react";
import { classNames } from "./class-names.ts";
import { fieldStyle } from "./field-style.ts";

type TextFieldProps = ComponentProps<"input"> & {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
};

/** A labelled one-line field; its hint and its error are read out with it. */
export function TextField({ label, hint, error, className, ...rest }: TextFieldProps) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div className={classNames("flex flex-col gap-1.5", className)}>
      <label htmlFor={id} className="font-medium text-ink text-sm">
        {label}
      </label>
      <input
        {...rest}
        id={id}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        className={fieldStyle}
      />
      {note === undefined ? null : (
        <p
          id={`${id}-note`}
          className={classNames("text-xs", error === undefined ? "text-ink-muted" : "text-danger")}
        >
          {note}
        </p>
      )}
    </div>
  );
}
