import { z } from "zod";
import { actionConfig } from "../actions.ts";
import { icon } from "../icons.ts";
import { controlSize, controlVariant, identity } from "./styles.ts";

const gutterSize = z.enum(["2xs", "xs", "sm", "md", "lg", "xl"]).optional();

export const button = z.strictObject({
  type: z.literal("Button"),
  ...identity,
  submit: z.boolean().optional(),
  label: z.string().optional(),
  onClickAction: actionConfig.optional(),
  iconStart: icon.optional(),
  iconEnd: icon.optional(),
  style: z.enum(["primary", "secondary"]).optional(),
  iconSize: z.enum(["sm", "md", "lg", "xl", "2xl"]).optional(),
  color: z
    .enum(["primary", "secondary", "info", "discovery", "success", "caution", "warning", "danger"])
    .optional(),
  variant: controlVariant.optional(),
  size: controlSize.optional(),
  pill: z.boolean().optional(),
  uniform: z.boolean().optional(),
  block: z.boolean().optional(),
  disabled: z.boolean().optional(),
});

/** A field of a form: the client puts its value into the action's payload under `name`; dots nest. */
const field = {
  ...identity,
  name: z.string(),
  disabled: z.boolean().optional(),
};

export const checkbox = z.strictObject({
  type: z.literal("Checkbox"),
  ...field,
  label: z.string().optional(),
  defaultChecked: z.boolean().optional(),
  onChangeAction: actionConfig.optional(),
  required: z.boolean().optional(),
});

const picker = {
  ...field,
  onChangeAction: actionConfig.optional(),
  placeholder: z.string().optional(),
  defaultValue: z.string().optional(),
  variant: controlVariant.optional(),
  size: controlSize.optional(),
  pill: z.boolean().optional(),
  block: z.boolean().optional(),
  clearable: z.boolean().optional(),
};

export const select = z.strictObject({
  type: z.literal("Select"),
  ...picker,
  options: z.array(
    z.strictObject({
      value: z.string(),
      label: z.string(),
      disabled: z.boolean().optional(),
      description: z.string().optional(),
    }),
  ),
  searchable: z.boolean().optional(),
});

export const datePicker = z.strictObject({
  type: z.literal("DatePicker"),
  ...picker,
  min: z.string().optional(),
  max: z.string().optional(),
  side: z.enum(["top", "bottom", "left", "right"]).optional(),
  align: z.enum(["start", "center", "end"]).optional(),
});

export const radioGroup = z.strictObject({
  type: z.literal("RadioGroup"),
  ...field,
  options: z
    .array(
      z.strictObject({
        label: z.string(),
        value: z.string(),
        disabled: z.boolean().optional(),
      }),
    )
    .optional(),
  ariaLabel: z.string().optional(),
  onChangeAction: actionConfig.optional(),
  defaultValue: z.string().optional(),
  direction: z.enum(["row", "col"]).optional(),
  required: z.boolean().optional(),
});

const typed = {
  ...field,
  defaultValue: z.string().optional(),
  required: z.boolean().optional(),
  pattern: z.string().optional(),
  placeholder: z.string().optional(),
  allowAutofillExtensions: z.boolean().optional(),
  autoSelect: z.boolean().optional(),
  autoFocus: z.boolean().optional(),
  variant: z.enum(["soft", "outline"]).optional(),
  size: controlSize.optional(),
  gutterSize,
};

export const input = z.strictObject({
  type: z.literal("Input"),
  ...typed,
  inputType: z.enum(["number", "email", "text", "password", "tel", "url"]).optional(),
  pill: z.boolean().optional(),
});

export const textarea = z.strictObject({
  type: z.literal("Textarea"),
  ...typed,
  rows: z.int().optional(),
  autoResize: z.boolean().optional(),
  maxRows: z.int().optional(),
});
