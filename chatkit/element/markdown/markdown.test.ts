import { describe, expect, it } from "vitest";
import { citationsIn, toCitations, toDrawnPlaces } from "./citations.ts";
import { isImageAllowed, linkTarget } from "./links.ts";
import { parseMarkdown } from "./parse.ts";

const base = "https://app.example/chat";

describe("parseMarkdown", () => {
  const text =
    "# Title\n\nA paragraph\nover lines.\n\n- a\n- b\n\n| x |\n| - |\n| 1 |\n\n[a]: https://e.com\n";

  it("finds the same blocks letter by letter as at once", () => {
    let grown = parseMarkdown("");
    for (let end = 1; end <= text.length; end += 1)
      grown = parseMarkdown(text.slice(0, end), grown);
    const whole = parseMarkdown(text);
    expect(grown.blocks.map(({ source, offset }) => [offset, source])).toEqual(
      whole.blocks.map(({ source, offset }) => [offset, source]),
    );
    expect(grown.definitions.get("a")?.url).toBe("https://e.com");
  });

  it("keeps finished blocks as they are while the text grows", () => {
    const before = parseMarkdown("One.\n\nTwo");
    const after = parseMarkdown("One.\n\nTwo and three", before);
    expect(after.blocks[0]).toBe(before.blocks[0]);
    expect(after.blocks[1]?.source).toBe("Two and three");
    expect(parseMarkdown("One.\n\nTwo", before)).toBe(before);
  });

  it("parses anew when the text became another one", () => {
    expect(parseMarkdown("Other", parseMarkdown("One.\n\nTwo")).blocks).toHaveLength(1);
  });
});

describe("linkTarget", () => {
  it.each([
    ["https://e.com/x", { kind: "page", href: "https://e.com/x" }],
    ["/tasks", { kind: "page", href: "https://app.example/tasks" }],
    ["mailto:a@e.com", { kind: "page", href: "mailto:a@e.com" }],
    ["chatkit-link://task?id=7", { kind: "deeplink", name: "task", data: { id: "7" } }],
    ["javascript:alert(1)", undefined],
    ["data:text/html,x", undefined],
    ["https://", undefined],
  ])("judges %s", (url, expected) => {
    expect(linkTarget(url, base)).toEqual(expected);
  });
});

describe("isImageAllowed", () => {
  it("loads from the page's own origin and from allowed domains, encrypted", () => {
    expect(isImageAllowed("/icon.svg", base, [])).toBe(true);
    expect(isImageAllowed("https://e.com/x.png", base, [])).toBe(false);
    expect(isImageAllowed("https://e.com/x.png", base, ["e.com"])).toBe(true);
    expect(isImageAllowed("https://img.e.com/x.png", base, ["e.com"])).toBe(true);
    expect(isImageAllowed("https://note.com/x.png", base, ["e.com"])).toBe(false);
    expect(isImageAllowed("http://e.com/x.png", base, ["e.com"])).toBe(false);
    expect(isImageAllowed("https://", base, ["e.com"])).toBe(false);
  });
});

describe("citations", () => {
  const at = (index: number | undefined, title: string) => ({
    type: "annotation" as const,
    source: { type: "file" as const, title, filename: title },
    ...(index !== undefined && { index }),
  });

  it("groups sources of one place and numbers the places in order", () => {
    const citations = toCitations([at(9, "b"), at(4, "a"), at(undefined, "all"), at(9, "c")]);
    expect(citations.map(({ number, index, sources }) => [number, index, sources.length])).toEqual([
      [1, 4, 1],
      [2, 9, 2],
      [3, undefined, 1],
    ]);
  });

  it("finds those of a stretch of text", () => {
    const citations = toCitations([at(0, "x"), at(4, "a"), at(9, "b"), at(undefined, "c")]);
    expect(citationsIn(citations, 0, 4).map(({ index }) => index)).toEqual([4]);
  });

  it.each([
    ["a closing mark of emphasis", "Text in **bold** here.", 16, 14],
    ["the address of a link", "A [link](https://e.com) here.", 20, 7],
    ["an empty line", "First.\n\nSecond.", 7, 6],
    ["no place of its own", "Plain words.", 5, 5],
    ["code", "Some `code` here.", 9, 9],
    ["a place before all words", "**bold**", 1, undefined],
  ])("stand behind the words before %s", (_where, text, index, expected) => {
    const places = toDrawnPlaces(toCitations([at(index, "a")]), parseMarkdown(text).blocks);
    expect(places.map((place) => place.index)).toEqual([expected]);
  });
});
