import type { FontObject } from "@openai/chatkit";

const loaded = new Set<string>();

/**
 * Makes font files available to the page, each once: font faces declared inside a shadow root are
 * ignored by browsers. A font that fails to load leaves the next family of the stack in place.
 */
export function loadFonts(sources: readonly FontObject[], failed: (cause: unknown) => void): void {
  for (const source of sources) {
    const key = JSON.stringify(source);
    if (loaded.has(key)) continue;
    loaded.add(key);
    const face = new FontFace(source.family, `url(${JSON.stringify(source.src)})`, {
      weight: String(source.weight ?? "normal"),
      style: source.style ?? "normal",
      display: source.display ?? "swap",
      ...(source.unicodeRange && { unicodeRange: source.unicodeRange }),
    });
    document.fonts.add(face);
    face.load().catch(failed);
  }
}
