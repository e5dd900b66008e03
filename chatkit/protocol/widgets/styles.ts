import { z } from "zod";

export const color = z.union([z.string(), z.strictObject({ dark: z.string(), light: z.string() })]);
/** A length: a number counts in the client's spacing units, a string is CSS. */
export const length = z.union([z.number(), z.string()]);
export const wholeLength = z.union([z.int(), z.string()]);
export const weight = z.enum(["normal", "medium", "semibold", "bold"]);
export const textAlign = z.enum(["start", "center", "end"]);
export const controlSize = z.enum(["3xs", "2xs", "xs", "sm", "md", "lg", "xl", "2xl", "3xl"]);
export const controlVariant = z.enum(["solid", "soft", "outline", "ghost"]);
export const radius = z.enum([
  "2xs",
  "xs",
  "sm",
  "md",
  "lg",
  "xl",
  "2xl",
  "3xl",
  "4xl",
  "full",
  "100%",
  "none",
]);
export const alignItems = z.enum(["start", "center", "end", "baseline", "stretch"]);

export const spacing = z.strictObject({
  top: length.optional(),
  right: length.optional(),
  bottom: length.optional(),
  left: length.optional(),
  x: length.optional(),
  y: length.optional(),
});

const border = z.strictObject({
  size: z.int(),
  color: color.optional(),
  style: z
    .enum(["solid", "dashed", "dotted", "double", "groove", "ridge", "inset", "outset"])
    .optional(),
});
const side = z.union([z.int(), border]).optional();
const borders = z.strictObject({
  top: side,
  right: side,
  bottom: side,
  left: side,
  x: side,
  y: side,
});

/** What every component may carry: `id` addresses it in updates, `key` tells siblings apart. */
export const identity = { key: z.string().optional(), id: z.string().optional() };

/** Outer measures shared by images and charts. */
export const measures = {
  flex: wholeLength.optional(),
  height: wholeLength.optional(),
  width: wholeLength.optional(),
  size: wholeLength.optional(),
  minHeight: wholeLength.optional(),
  minWidth: wholeLength.optional(),
  minSize: wholeLength.optional(),
  maxHeight: wholeLength.optional(),
  maxWidth: wholeLength.optional(),
  maxSize: wholeLength.optional(),
  aspectRatio: length.optional(),
};

/** Layout of the containers Box, Row, Col and Form. */
export const boxLayout = {
  ...identity,
  ...measures,
  align: alignItems.optional(),
  justify: z.enum(["start", "center", "end", "between", "around", "evenly", "stretch"]).optional(),
  wrap: z.enum(["nowrap", "wrap", "wrap-reverse"]).optional(),
  gap: wholeLength.optional(),
  height: length.optional(),
  width: length.optional(),
  size: length.optional(),
  padding: z.union([length, spacing]).optional(),
  margin: z.union([length, spacing]).optional(),
  border: z.union([z.int(), border, borders]).optional(),
  radius: radius.optional(),
  background: color.optional(),
};
