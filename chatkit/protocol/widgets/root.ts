import { z } from "zod";
import { actionConfig } from "../actions.ts";
import { icon } from "../icons.ts";
import { listViewItem, widgetComponent } from "./component.ts";
import { color, identity, length, spacing } from "./styles.ts";

const status = z.union([
  z.strictObject({ text: z.string(), icon: icon.optional() }),
  z.strictObject({
    text: z.string(),
    favicon: z.string().optional(),
    frame: z.boolean().optional(),
  }),
]);
const theme = z.enum(["light", "dark"]).optional();
const cardAction = z.strictObject({ label: z.string(), action: actionConfig });

const card = z.strictObject({
  type: z.literal("Card"),
  ...identity,
  asForm: z.boolean().optional(),
  children: z.array(widgetComponent),
  background: color.optional(),
  size: z.enum(["sm", "md", "lg", "full"]).optional(),
  padding: z.union([length, spacing]).optional(),
  status: status.optional(),
  collapsed: z.boolean().optional(),
  confirm: cardAction.optional(),
  cancel: cardAction.optional(),
  theme,
});

const listView = z.strictObject({
  type: z.literal("ListView"),
  ...identity,
  children: z.array(listViewItem),
  limit: z.union([z.int(), z.literal("auto")]).optional(),
  status: status.optional(),
  theme,
});

/** For entity previews only. Open: a client passes its other properties through. */
const basicRoot = z.looseObject({
  type: z.literal("Basic"),
  ...identity,
  children: z.union([widgetComponent, z.array(widgetComponent)]).optional(),
});

/** The whole of one widget. */
export const widgetRoot = z.discriminatedUnion("type", [card, listView, basicRoot]);
export type WidgetRoot = z.infer<typeof widgetRoot>;
export type Card = z.infer<typeof card>;
export type ListView = z.infer<typeof listView>;
export type BasicRoot = z.infer<typeof basicRoot>;
