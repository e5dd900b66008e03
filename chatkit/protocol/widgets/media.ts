import { z } from "zod";
import { color, identity, length, measures, radius, spacing, wholeLength } from "./styles.ts";

export const image = z.strictObject({
  type: z.literal("Image"),
  ...identity,
  ...measures,
  src: z.string(),
  alt: z.string().optional(),
  fit: z.enum(["cover", "contain", "fill", "scale-down", "none"]).optional(),
  position: z
    .enum([
      "top left",
      "top",
      "top right",
      "left",
      "center",
      "right",
      "bottom left",
      "bottom",
      "bottom right",
    ])
    .optional(),
  radius: radius.optional(),
  frame: z.boolean().optional(),
  flush: z.boolean().optional(),
  margin: z.union([wholeLength, spacing]).optional(),
  background: color.optional(),
});

export const divider = z.strictObject({
  type: z.literal("Divider"),
  ...identity,
  color: color.optional(),
  size: wholeLength.optional(),
  spacing: wholeLength.optional(),
  flush: z.boolean().optional(),
});

export const spacer = z.strictObject({
  type: z.literal("Spacer"),
  ...identity,
  minSize: wholeLength.optional(),
});

const series = {
  label: z.string(),
  dataKey: z.string(),
  color: color.optional(),
};
const curveType = z
  .enum([
    "basis",
    "basisClosed",
    "basisOpen",
    "bumpX",
    "bumpY",
    "bump",
    "linear",
    "linearClosed",
    "natural",
    "monotoneX",
    "monotoneY",
    "monotone",
    "step",
    "stepBefore",
    "stepAfter",
  ])
  .optional();

export const chart = z.strictObject({
  type: z.literal("Chart"),
  ...identity,
  ...measures,
  data: z.array(z.record(z.string(), length)),
  series: z.array(
    z.discriminatedUnion("type", [
      z.strictObject({ type: z.literal("bar"), ...series, stack: z.string().optional() }),
      z.strictObject({
        type: z.literal("area"),
        ...series,
        stack: z.string().optional(),
        curveType,
      }),
      z.strictObject({ type: z.literal("line"), ...series, curveType }),
    ]),
  ),
  xAxis: z.union([
    z.string(),
    z.strictObject({
      dataKey: z.string(),
      hide: z.boolean().optional(),
      labels: z.record(z.string(), z.string()).optional(),
    }),
  ]),
  showYAxis: z.boolean().optional(),
  showLegend: z.boolean().optional(),
  showTooltip: z.boolean().optional(),
  barGap: z.int().optional(),
  barCategoryGap: z.int().optional(),
});
