import { css, differs, has, high, type Properties, words } from "./looks.ts";

const color = "rgb(1, 2, 3)";

const written = {
  value: ["other", words, "other"],
  color: [color, css("color"), color],
  weight: ["bold", css("font-weight"), "700"],
  textAlign: ["end", css("text-align"), "end"],
  truncate: [true, css("text-overflow"), "ellipsis"],
  maxLines: [2, css("-webkit-line-clamp"), "2"],
} satisfies Partial<Properties<"Title">>;

const size = ["sm", differs(css("font-size")), true] satisfies Properties<"Title">["size"];

/** What is read. */
export const texts: {
  Text: Properties<"Text">;
  Title: Properties<"Title">;
  Caption: Properties<"Caption">;
  Label: Properties<"Label">;
  Markdown: Properties<"Markdown">;
  Badge: Properties<"Badge">;
  Icon: Properties<"Icon">;
} = {
  Text: {
    ...written,
    size,
    streaming: [true, has(".caret"), true],
    italic: [true, css("font-style"), "italic"],
    lineThrough: [true, css("text-decoration-line"), "line-through"],
    width: [120, css("width"), "120px"],
    minLines: [3, differs(high()), true],
    editable: [{ name: "words" }, has("textarea[name=words]"), true],
  },
  Title: { ...written, size },
  Caption: { ...written, size },
  Label: {
    value: written.value,
    color: written.color,
    weight: written.weight,
    textAlign: written.textAlign,
    size: ["xl", differs(css("font-size")), true],
    fieldName: [
      "other",
      (at) => at instanceof HTMLLabelElement && at.htmlFor.endsWith("other"),
      true,
    ],
  },
  Markdown: {
    value: ["**strong**", has("strong"), true],
    streaming: [true, has(".said.open"), true],
  },
  Badge: {
    label: ["other", words, "other"],
    color: ["danger", differs(css("color")), true],
    variant: ["solid", differs(css("background-color")), true],
    size: ["lg", differs(css("font-size")), true],
    pill: [true, differs(css("border-top-left-radius")), true],
  },
  Icon: {
    name: ["calendar", has(".lucide-calendar"), true],
    color: [color, css("color"), color],
    size: ["3xl", differs(css("font-size")), true],
  },
};
