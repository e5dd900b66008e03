import { describe, expect, it } from "vitest";
import { ChatKitOptionsError, checkOptions } from "./check-options.ts";
import { themeStyle } from "./theme-variables.ts";

const api = { url: "/chatkit", domainKey: "k" };

describe("checkOptions", () => {
  it("accepts what the element can work with", () => {
    expect(() => checkOptions({ api, theme: "dark" })).not.toThrow();
    const composer = { attachments: { enabled: true } };
    const direct = { type: "direct", uploadUrl: "/upload" };
    expect(() => checkOptions({ api: { ...api, uploadStrategy: direct }, composer })).not.toThrow();
    expect(() =>
      checkOptions({ api: { ...api, uploadStrategy: { type: "two_phase" } }, composer }),
    ).not.toThrow();
  });

  it.each([
    [undefined, /must be an object/],
    [{}, /"api" is required/],
    [{ api: { getClientSecret: () => "" } }, /cannot use OpenAI's hosted API/],
    [{ api: { url: "" } }, /"api.url" must be a URL/],
    [{ api: { url: "/x", fetch: 1 } }, /"api.fetch" must be a function/],
    [{ api, colour: "red" }, /Unknown option "colour"/],
    [{ api, composer: { attachments: { enabled: true } } }, /uploadStrategy" is required/],
    [
      {
        api: { ...api, uploadStrategy: { type: "direct" } },
        composer: { attachments: { enabled: true } },
      },
      /must be \{ type: "two_phase" \}/,
    ],
  ])("refuses %j and says why", (options, message) => {
    expect(() => checkOptions(options)).toThrow(message);
    expect(() => checkOptions(options)).toThrow(ChatKitOptionsError);
  });

  it("names all problems at once", () => {
    expect(() => checkOptions({ a: 1, b: 2 })).toThrow(/"a".*"b".*"api"/);
  });
});

describe("themeStyle", () => {
  it("is light, round and roomy by default", () => {
    expect(themeStyle(undefined)).toEqual({
      colorScheme: "light",
      variables: {
        "--ck-radius-control": "999px",
        "--ck-radius-card": "16px",
        "--ck-radius-composer": "26px",
        "--ck-unit": "4px",
      },
    });
    expect(themeStyle("dark").colorScheme).toBe("dark");
  });

  it("turns every option into variables", () => {
    const { variables } = themeStyle({
      colorScheme: "dark",
      radius: "sharp",
      density: "compact",
      typography: { baseSize: 18, fontFamily: "Inter", fontFamilyMono: "Mono" },
      color: {
        accent: { primary: "#f00", level: 2 },
        grayscale: { hue: 30, tint: 5, shade: 2 },
        surface: { background: "#000", foreground: "#fff" },
      },
    });
    expect(variables).toMatchObject({
      "--ck-radius-card": "0px",
      "--ck-unit": "3.4px",
      "--ck-font-size": "18px",
      "--ck-font": "Inter",
      "--ck-font-mono": "Mono",
      "--ck-accent": "#f00",
      "--ck-accent-share": "14%",
      "--ck-gray-hue": "30",
      "--ck-gray-chroma": "0.0160",
      "--ck-gray-shift": "-0.024",
      "--ck-surface": "#000",
      "--ck-ink": "#fff",
    });
  });
});
