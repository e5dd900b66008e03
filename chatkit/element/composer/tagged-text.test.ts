import { describe, expect, it } from "vitest";
import {
  editText,
  emptyText,
  fromContent,
  insertTag,
  type TaggedText,
  toContent,
} from "./tagged-text.ts";

const milk = { id: "1", title: "Buy milk", interactive: true, group: "Tasks", data: { k: "v" } };
const ana = { id: "2", title: "Ana" };

/** "do @Buy milk and @Ana " */
function tagged(): TaggedText {
  const first = insertTag({ text: "do  and ", tags: [] }, { from: 3, to: 3 }, milk).value;
  return insertTag(first, { from: first.text.length, to: first.text.length }, ana).value;
}
const titles = ({ text, tags }: TaggedText) => tags.map(({ start, end }) => text.slice(start, end));

describe("insertTag", () => {
  it("puts the name with its sign, a space behind it, and the caret after that", () => {
    const { value, caret } = insertTag({ text: "ask @an", tags: [] }, { from: 4, to: 7 }, ana);
    expect(value).toEqual({ text: "ask @Ana ", tags: [{ start: 4, end: 8, entity: ana }] });
    expect(caret).toBe(9);
  });

  it("keeps tags before and behind in their places and in order", () => {
    expect(tagged().text).toBe("do @Buy milk and @Ana ");
    expect(titles(tagged())).toEqual(["@Buy milk", "@Ana"]);
    const between = insertTag(tagged(), { from: 0, to: 0 }, ana).value;
    expect(titles(between)).toEqual(["@Ana", "@Buy milk", "@Ana"]);
  });
});

describe("editText", () => {
  it("moves tags along with the text before them", () => {
    const { value } = editText(tagged(), "please do @Buy milk and @Ana ");
    expect(titles(value)).toEqual(["@Buy milk", "@Ana"]);
  });

  it("makes a tag plain text when it is written in", () => {
    const { value } = editText(tagged(), "do @Buy oat milk and @Ana ");
    expect(titles(value)).toEqual(["@Ana"]);
  });

  it("removes a tag as a whole when its end is deleted", () => {
    const { value, caret } = editText(tagged(), "do @Buy mil and @Ana ");
    expect(value.text).toBe("do  and @Ana ");
    expect(caret).toBe(3);
    expect(titles(value)).toEqual(["@Ana"]);
  });

  it("removes all tags that a deleted selection touches", () => {
    const { value } = editText(tagged(), "do @Buya ");
    expect(value.tags).toEqual([]);
  });

  it("leaves tags alone that text is written right behind", () => {
    const { value } = editText(tagged(), "do @Buy milk! and @Ana ");
    expect(titles(value)).toEqual(["@Buy milk", "@Ana"]);
  });

  it("replaces everything", () => {
    expect(editText(tagged(), "").value).toEqual(emptyText);
    expect(editText(emptyText, "new").value).toEqual({ text: "new", tags: [] });
  });
});

describe("content", () => {
  it("alternates text and tags, without outer blanks", () => {
    expect(toContent({ ...tagged(), text: tagged().text })).toEqual([
      { type: "input_text", text: "do " },
      {
        type: "input_tag",
        id: "1",
        text: "Buy milk",
        data: { k: "v" },
        interactive: true,
        group: "Tasks",
      },
      { type: "input_text", text: " and " },
      { type: "input_tag", id: "2", text: "Ana", data: {}, interactive: false },
    ]);
    expect(toContent({ text: "  hi \n", tags: [] })).toEqual([{ type: "input_text", text: "hi" }]);
    expect(toContent({ text: " @Ana", tags: [{ start: 1, end: 5, entity: ana }] })).toHaveLength(1);
    expect(toContent(emptyText)).toEqual([]);
  });

  it("comes back from content as it went", () => {
    const content = toContent(tagged());
    expect(toContent(fromContent(content))).toEqual(content);
  });

  it("keeps data that is not text as JSON", () => {
    const { tags } = fromContent([{ type: "input_tag", id: "1", text: "a", data: { n: 1 } }]);
    expect(tags[0]?.entity.data).toEqual({ n: "1" });
  });
});
