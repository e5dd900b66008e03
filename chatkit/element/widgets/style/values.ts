import type { CSSProperties } from "react";

type Length = number | string;
type Color = string | { dark: string; light: string };
type Sides = Partial<Record<"top" | "right" | "bottom" | "left" | "x" | "y", Length>>;

/** A length: numbers count spacing units of four pixels at normal density, strings are CSS. */
export function toLength(value: Length | undefined): string | undefined {
  if (value === undefined) return undefined;
  return typeof value === "number" ? `calc(${value} * var(--ck-unit))` : value;
}

/** A size in pixels when it is a number, as the contract has it for widths and heights. */
export function toSize(value: Length | undefined): string | undefined {
  return typeof value === "number" ? `${value}px` : value;
}

const tokens: Record<string, string> = {
  prose: "var(--ck-ink)",
  primary: "var(--ck-ink)",
  emphasis: "var(--ck-ink)",
  secondary: "var(--ck-ink-muted)",
  tertiary: "var(--ck-ink-faint)",
  success: "var(--ck-success)",
  warning: "var(--ck-warning)",
  caution: "var(--ck-warning)",
  danger: "var(--ck-danger)",
  info: "var(--ck-info)",
  discovery: "var(--ck-discovery)",
  default: "var(--ck-line)",
  subtle: "var(--ck-line)",
  strong: "var(--ck-line-strong)",
  surface: "var(--ck-surface)",
  "surface-secondary": "var(--ck-sunken)",
  "surface-tertiary": "var(--ck-sunken)",
  "surface-elevated": "var(--ck-raised)",
  white: "#fff",
  black: "#000",
};

/** A color: a name of the design, a step of a palette (`blue-400`), CSS, or one for each scheme. */
export function toColor(value: Color | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== "string")
    return `light-dark(${toColor(value.light)}, ${toColor(value.dark)})`;
  return tokens[value] ?? toPalette(value) ?? value;
}

const hues: Record<string, number> = {
  red: 25,
  orange: 55,
  yellow: 90,
  green: 150,
  blue: 255,
  purple: 300,
  pink: 350,
};

function toPalette(value: string): string | undefined {
  const [, name = "", step = ""] = /^([a-z]+)-(\d{1,4})$/.exec(value) ?? [];
  const hue = hues[name];
  if (hue === undefined && name !== "gray") return undefined;
  const lightness = 1 - (Math.min(Number(step), 1000) / 1000) * 0.8;
  return `oklch(${lightness.toFixed(3)} ${hue === undefined ? 0 : 0.14} ${hue ?? 0})`;
}

const radii: Record<string, string> = {
  none: "0",
  "2xs": "2px",
  xs: "4px",
  sm: "6px",
  md: "8px",
  lg: "10px",
  xl: "12px",
  "2xl": "16px",
  "3xl": "20px",
  "4xl": "24px",
  full: "999px",
  "100%": "100%",
};

export function toRadius(value: string | undefined): string | undefined {
  return value === undefined ? undefined : radii[value];
}

/** Padding or margin: one length for all sides, or sides apart; `x` and `y` stand for two each. */
export function toSides(
  property: "padding" | "margin",
  value: Length | Sides | undefined,
): CSSProperties {
  if (value === undefined) return {};
  if (typeof value !== "object") return { [property]: toLength(value) };
  const { top = value.y, bottom = value.y, left = value.x, right = value.x } = value;
  return {
    [`${property}Top`]: toLength(top),
    [`${property}Bottom`]: toLength(bottom),
    [`${property}InlineStart`]: toLength(left),
    [`${property}InlineEnd`]: toLength(right),
  };
}

type Side = { size: number; color?: Color; style?: string };
type BorderSides = Partial<Record<"top" | "right" | "bottom" | "left" | "x" | "y", number | Side>>;

/** A border: a width for all sides, one described side for all, or sides apart. */
export function toBorder(value: number | Side | BorderSides | undefined): CSSProperties {
  if (value === undefined) return {};
  if (typeof value === "number" || "size" in value) return { border: toSide(value) };
  const { top = value.y, bottom = value.y, left = value.x, right = value.x } = value;
  return {
    borderTop: toSide(top),
    borderBottom: toSide(bottom),
    borderInlineStart: toSide(left),
    borderInlineEnd: toSide(right),
  };
}

function toSide(side: number | Side | undefined): string | undefined {
  if (side === undefined) return undefined;
  if (typeof side === "number") return `${side}px solid var(--ck-line)`;
  return `${side.size}px ${side.style ?? "solid"} ${toColor(side.color) ?? "var(--ck-line)"}`;
}

const flexWords: Record<string, string> = {
  start: "flex-start",
  end: "flex-end",
  between: "space-between",
  around: "space-around",
  evenly: "space-evenly",
};

/** An alignment in flex boxes. */
export function toFlex(value: string | undefined): string | undefined {
  return value === undefined ? undefined : (flexWords[value] ?? value);
}

const weights = { normal: 400, medium: 500, semibold: 600, bold: 700 } as const;

export function toWeight(value: keyof typeof weights | undefined): number | undefined {
  return value === undefined ? undefined : weights[value];
}

/** Ends a text with an ellipsis after one line, or after a number of lines. */
export function toClamp({
  truncate,
  maxLines,
}: {
  truncate?: boolean | undefined;
  maxLines?: number | undefined;
}): CSSProperties {
  if (truncate) return { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" };
  if (!maxLines) return {};
  return {
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: maxLines,
    overflow: "hidden",
  };
}
