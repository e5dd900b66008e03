import type { ColorScheme, ThemeOption } from "@openai/chatkit";

/** A theme as CSS: the color scheme, and the custom properties that the stylesheet builds on. */
export interface ThemeStyle {
  colorScheme: ColorScheme;
  variables: Record<`--${string}`, string>;
}

/** Corner radii of controls, cards and the composer, in pixels. */
const radii = {
  pill: ["999px", "16px", "26px"],
  round: ["12px", "16px", "20px"],
  soft: ["8px", "10px", "12px"],
  sharp: ["0px", "0px", "0px"],
} as const;

/** The unit of all spacing. */
const units = { compact: "3.4px", normal: "4px", spacious: "4.6px" } as const;

/** The stylesheet's variables for a theme option; what the option leaves out keeps its default. */
export function themeStyle(option: ColorScheme | ThemeOption | undefined): ThemeStyle {
  const theme = typeof option === "string" ? { colorScheme: option } : (option ?? {});
  const [control, card, composer] = radii[theme.radius ?? "pill"];
  return {
    colorScheme: theme.colorScheme ?? "light",
    variables: {
      "--ck-radius-control": control,
      "--ck-radius-card": card,
      "--ck-radius-composer": composer,
      "--ck-unit": units[theme.density ?? "normal"],
      ...typography(theme.typography),
      ...grayscale(theme.color?.grayscale),
      ...accent(theme.color?.accent),
      ...surface(theme.color?.surface),
    },
  };
}

type Variables = ThemeStyle["variables"];
type Colors = NonNullable<ThemeOption["color"]>;

function typography(option: ThemeOption["typography"]): Variables {
  return {
    ...(option?.baseSize && { "--ck-font-size": `${option.baseSize}px` }),
    ...(option?.fontFamily && { "--ck-font": option.fontFamily }),
    ...(option?.fontFamilyMono && { "--ck-font-mono": option.fontFamilyMono }),
  };
}

/** Tint is the strength of the hue in all grays; shade makes them a little darker or lighter. */
function grayscale(option: Colors["grayscale"]): Variables {
  if (!option) return {};
  return {
    "--ck-gray-hue": String(option.hue),
    "--ck-gray-chroma": (option.tint * 0.0032).toFixed(4),
    "--ck-gray-shift": ((option.shade ?? 0) * -0.012).toFixed(3),
  };
}

/** The level says how much of the accent the quieter places get: marks, the person's messages. */
function accent(option: Colors["accent"]): Variables {
  if (!option) return {};
  return {
    "--ck-accent": option.primary,
    "--ck-accent-share": `${[0, 8, 14, 20][option.level] ?? 0}%`,
  };
}

function surface(option: Colors["surface"]): Variables {
  if (!option) return {};
  return { "--ck-surface": option.background, "--ck-ink": option.foreground };
}
