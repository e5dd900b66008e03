import type { ThemeOption } from "@openai/chatkit";
import { expect, test } from "vitest";
import { createBackend } from "../testing/backend.ts";
import { assistantMessage } from "../testing/events.ts";
import { type ChatPage, openPage } from "../testing/page.tsx";

async function openWith(theme: ThemeOption): Promise<ChatPage> {
  const backend = createBackend();
  const user = backend.item("user_message", {
    content: [{ type: "input_text", text: "Hello" }],
    attachments: [],
    inference_options: {},
  });
  const initialThread = backend.addThread([user, assistantMessage("a", "Some `code`.")]);
  const page = await openPage(backend, { initialThread, theme });
  await expect.poll(() => page.findAll(".bubble").length).toBe(1);
  return page;
}

const style = (page: ChatPage, selector: string) => getComputedStyle(page.find(selector));

/** A color as the screen shows it. */
function shade(color: string): number[] {
  const context = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("This browser draws nothing.");
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
}

test.each(["light", "dark"] as const)("colorScheme: %s", async (colorScheme) => {
  const page = await openWith({ colorScheme });
  const [ground = 0] = shade(style(page, ".root").backgroundColor);
  const [ink = 0] = shade(style(page, ".root").color);
  expect(ground > ink).toBe(colorScheme === "light");
});

test("color.accent colors what is sent with, and at a level the person's messages", async () => {
  const quiet = await openWith({ color: { accent: { primary: "#cc2200", level: 0 } } });
  quiet.write("words");
  await expect.poll(() => quiet.button("Send message").disabled).toBe(false);
  const send = getComputedStyle(quiet.button("Send message"));
  await expect.poll(() => shade(send.backgroundColor)).toEqual([204, 34, 0]);
  const gray = shade(style(quiet, ".bubble").backgroundColor);
  const loud = await openWith({ color: { accent: { primary: "#cc2200", level: 3 } } });
  const [red = 0, green = 0] = shade(style(loud, ".bubble").backgroundColor);
  expect(red - green).toBeGreaterThan((gray[0] ?? 0) - (gray[1] ?? 0) + 20);
});

test("color.grayscale tints the grays, and makes them darker or lighter", async () => {
  const tinted = await openWith({ color: { grayscale: { hue: 150, tint: 9 } } });
  const [red = 0, green = 0] = shade(style(tinted, ".root").color);
  expect(green).toBeGreaterThan(red + 5);
  const plain = await openWith({ color: { grayscale: { hue: 0, tint: 0 } } });
  const [white = 0] = shade(style(plain, ".root").backgroundColor);
  const shaded = await openWith({ color: { grayscale: { hue: 0, tint: 0, shade: 4 } } });
  expect(shade(style(shaded, ".root").backgroundColor)[0]).toBeLessThan(white);
});

test("color.surface is the ground and the ink", async () => {
  const page = await openWith({
    color: { surface: { background: "rgb(10, 20, 30)", foreground: "rgb(250, 240, 230)" } },
  });
  expect(style(page, ".root").backgroundColor).toBe("rgb(10, 20, 30)");
  expect(style(page, ".root").color).toBe("rgb(250, 240, 230)");
});

test("radius rounds from pill to sharp", async () => {
  const radii: number[] = [];
  for (const radius of ["pill", "round", "soft", "sharp"] as const) {
    const page = await openWith({ radius });
    radii.push(Number.parseFloat(style(page, ".composer").borderTopLeftRadius));
  }
  expect(radii).toEqual([...new Set(radii)].toSorted((a, b) => b - a));
  expect(radii.at(-1)).toBe(0);
});

test("density makes the same chat take less or more room", async () => {
  const heights: number[] = [];
  for (const density of ["compact", "normal", "spacious"] as const) {
    const page = await openWith({ density });
    heights.push(page.find(".thread-rows").offsetHeight);
  }
  expect(heights).toEqual([...new Set(heights)].toSorted((a, b) => a - b));
});

test("typography sets size and families, also of code, and loads fonts", async () => {
  const page = await openWith({
    typography: {
      baseSize: 18,
      fontFamily: "Georgia",
      fontFamilyMono: "Courier",
      fontSources: [{ family: "Own", src: "/own.woff2", weight: 600, display: "swap" }],
    },
  });
  expect(style(page, ".bubble").fontSize).toBe("18px");
  expect(style(page, ".bubble").fontFamily).toBe("Georgia");
  expect(style(page, "code").fontFamily).toBe("Courier");
  const own = [...document.fonts].find(({ family }) => family.includes("Own"));
  expect(own).toMatchObject({ weight: "600", display: "swap" });
});
