import { z } from "zod";
import { actionConfig } from "../actions.ts";
import { button, checkbox, datePicker, input, radioGroup, select, textarea } from "./controls.ts";
import { chart, divider, image, spacer } from "./media.ts";
import { alignItems, boxLayout, identity, wholeLength } from "./styles.ts";
import { badge, caption, iconComponent, label, markdown, text, title } from "./text.ts";

const leaf = z.discriminatedUnion("type", [
  text,
  title,
  caption,
  label,
  badge,
  markdown,
  iconComponent,
  image,
  chart,
  divider,
  spacer,
  button,
  checkbox,
  select,
  datePicker,
  input,
  textarea,
  radioGroup,
]);
type Leaf = z.infer<typeof leaf>;

const direction = z.enum(["row", "col"]).optional();
const boxOwn = z.strictObject({ type: z.literal("Box"), ...boxLayout, direction });
const rowOwn = z.strictObject({ type: z.literal("Row"), ...boxLayout });
const colOwn = z.strictObject({ type: z.literal("Col"), ...boxLayout });
const formOwn = z.strictObject({
  type: z.literal("Form"),
  ...boxLayout,
  direction,
  onSubmitAction: actionConfig.optional(),
});
const listViewItemOwn = z.strictObject({
  type: z.literal("ListViewItem"),
  ...identity,
  onClickAction: actionConfig.optional(),
  gap: wholeLength.optional(),
  align: alignItems.optional(),
});
const transitionOwn = z.strictObject({ type: z.literal("Transition"), ...identity });

type Children = { children?: WidgetComponent[] | undefined };
export interface Box extends z.infer<typeof boxOwn>, Children {}
export interface Row extends z.infer<typeof rowOwn>, Children {}
export interface Col extends z.infer<typeof colOwn>, Children {}
export interface Form extends z.infer<typeof formOwn>, Children {}
export interface ListViewItem extends z.infer<typeof listViewItemOwn> {
  children: WidgetComponent[];
}
/** Holds one child, or null while it animates away: the one null that a widget may carry. */
export interface Transition extends z.infer<typeof transitionOwn> {
  children: WidgetComponent | null;
}

/**
 * A node of a widget; `type` tells the kinds apart. Kinds this list does not know are refused: a
 * misspelt one would be drawn by no client.
 */
export type WidgetComponent = Leaf | Box | Row | Col | Form | ListViewItem | Transition;

const children = z.array(z.lazy((): z.ZodType<WidgetComponent> => widgetComponent));

export const listViewItem = listViewItemOwn.extend({ children });

const container = z.discriminatedUnion("type", [
  boxOwn.extend({ children: children.optional() }),
  rowOwn.extend({ children: children.optional() }),
  colOwn.extend({ children: children.optional() }),
  formOwn.extend({ children: children.optional() }),
  listViewItem,
  transitionOwn.extend({
    children: z.lazy((): z.ZodType<WidgetComponent> => widgetComponent).nullable(),
  }),
]);

export const widgetComponent: z.ZodType<WidgetComponent> = z.discriminatedUnion("type", [
  leaf,
  container,
]);

export type Text = z.infer<typeof text>;
export type Title = z.infer<typeof title>;
export type Caption = z.infer<typeof caption>;
export type Label = z.infer<typeof label>;
export type Badge = z.infer<typeof badge>;
export type Markdown = z.infer<typeof markdown>;
export type Icon = z.infer<typeof iconComponent>;
export type Image = z.infer<typeof image>;
export type Chart = z.infer<typeof chart>;
export type Divider = z.infer<typeof divider>;
export type Spacer = z.infer<typeof spacer>;
export type Button = z.infer<typeof button>;
export type Checkbox = z.infer<typeof checkbox>;
export type Select = z.infer<typeof select>;
export type DatePicker = z.infer<typeof datePicker>;
export type Input = z.infer<typeof input>;
export type Textarea = z.infer<typeof textarea>;
export type RadioGroup = z.infer<typeof radioGroup>;
