import { expect, it } from "vitest";
import { completeMention, type Mention, matchingNames, mentionAtCaret } from "./mention.ts";

const at = (text: string) => mentionAtCaret(text.replace("|", ""), text.indexOf("|"));
const typing = (typed: string): Mention => ({ sign: "#", typed, start: 0, end: typed.length + 1 });

it("finds the project or label that the caret is in", () => {
  expect(at("Buy milk #sh|")).toEqual({ sign: "#", typed: "sh", start: 9, end: 12 });
  expect(at("@|")).toEqual({ sign: "@", typed: "", start: 0, end: 1 });
  expect(at("Call @wai| tomorrow")).toMatchObject({ sign: "@", typed: "wai" });
});

it.each(["Buy milk|", "a#b|", "ana@example|", "#work |", "issue #5|"])(
  "finds none in %j",
  (text) => {
    expect(at(text)).toBeNull();
  },
);

it("offers names that begin with what is typed before those that contain it", () => {
  expect(matchingNames(typing("wo"), ["Homework", "Work", "Garden"])).toEqual(["Work", "Homework"]);
});

it("offers nothing that stands there already, and no more than six", () => {
  expect(matchingNames(typing("Work"), ["Work"])).toEqual([]);
  expect(matchingNames(typing(""), [..."abcdefgh"])).toHaveLength(6);
});

it("completes a name and goes on behind it", () => {
  const text = "Buy milk #sh tomorrow";
  const mention = { sign: "#", typed: "sh", start: 9, end: 12 } as const;
  expect(completeMention(text, mention, "Shopping")).toEqual({
    text: "Buy milk #Shopping tomorrow",
    caret: 19,
  });
});

it("quotes a name of two words", () => {
  expect(completeMention("#de", typing("de"), "Deep work").text).toBe('#"Deep work" ');
});
