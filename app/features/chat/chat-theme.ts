import type { ThemeOption } from "@openai/chatkit";

/** The app's look in the chat: its accent, its greys, its font. Hex, for OpenAI's element reads no oklch. */
export function chatTheme(colorScheme: "light" | "dark"): ThemeOption {
  const dark = colorScheme === "dark";
  return {
    colorScheme,
    radius: "soft",
    density: "normal",
    typography: {
      baseSize: 15,
      fontFamily: '"Inter Variable", Inter, ui-sans-serif, system-ui, sans-serif',
    },
    color: {
      accent: { primary: dark ? "#61d4c0" : "#006a65", level: 1 },
      grayscale: { hue: 210, tint: 2 },
      surface: dark
        ? { background: "#12191b", foreground: "#ebe9e2" }
        : { background: "#fdfdfb", foreground: "#182225" },
    },
  };
}
