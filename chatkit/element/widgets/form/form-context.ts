import { createContext, useContext, useEffect, useRef, useState } from "react";
import type { FieldValue } from "./values.ts";

/** The fields around a control, with the values they have now. */
export type FormFields = Map<string, FieldValue>;

export const FormContext = createContext<FormFields | undefined>(undefined);

/** The fields of the form around; none outside of a form. */
export function useFormFields(): FormFields | undefined {
  return useContext(FormContext);
}

/**
 * A field's value. It starts with the widget's, and takes the widget's again when that becomes
 * another one; until then what the person entered stays, whatever else of the widget changes.
 */
export function useField<T extends FieldValue>(name: string, given: T): [T, (value: T) => void] {
  const fields = useFormFields();
  const [value, setValue] = useState(given);
  const [base, setBase] = useState(given);
  if (base !== given) {
    setBase(given);
    setValue(given);
  }
  const latest = useRef(value);
  latest.current = value;
  useEffect(() => {
    if (name === "") return;
    fields?.set(name, latest.current);
    return () => {
      fields?.delete(name);
    };
  }, [fields, name]);
  useEffect(() => {
    if (name !== "") fields?.set(name, value);
  }, [fields, name, value]);
  const change = (next: T) => {
    fields?.set(name, next);
    setValue(next);
  };
  return [value, change];
}

/** The id of the Label that names a field. */
export function labelId(itemId: string, name: string): string {
  return `label-${itemId}-${name}`;
}

/** The id that ties a label to the field it names, in one widget item. */
export function fieldId(itemId: string, name: string): string {
  return `field-${itemId}-${name}`;
}
