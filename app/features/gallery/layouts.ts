import type { WidgetComponent } from "#chatkit/protocol/widgets/component.ts";
import type { WidgetRoot } from "#chatkit/protocol/widgets/root.ts";
import { landscape } from "./pictures.ts";

const titles = ["sm", "md", "lg", "xl", "2xl", "3xl", "4xl", "5xl"] as const;
const radii = ["2xs", "sm", "lg", "2xl", "4xl", "full"] as const;
const icons = ["xs", "sm", "md", "lg", "xl", "2xl", "3xl"] as const;
const long =
  "A text that goes on for longer than the card is wide, and for longer than two of its lines, so that its end has to be left out.";

const row = (...children: WidgetComponent[]): WidgetComponent => ({
  type: "Row",
  gap: 3,
  wrap: "wrap",
  children,
});

/** Containers, pictures and texts in their sizes. */
export const layouts: Record<string, WidgetRoot> = {
  picture: {
    type: "Card",
    size: "sm",
    children: [
      { type: "Image", src: landscape, alt: "Hills at sunset", flush: true, aspectRatio: "16/9" },
      { type: "Title", value: "An evening outside" },
      { type: "Text", value: long, maxLines: 2, color: "secondary", size: "sm" },
      row(
        { type: "Image", src: landscape, alt: "Framed", frame: true, size: 64, radius: "lg" },
        { type: "Image", src: landscape, alt: "Contained", fit: "contain", size: 64 },
        {
          type: "Image",
          src: landscape,
          alt: "Round",
          position: "right",
          size: 64,
          radius: "full",
        },
      ),
    ],
  },
  shapes: {
    type: "Card",
    size: "lg",
    collapsed: false,
    status: { text: "A card that folds", icon: "cube" },
    children: [
      ...titles.map(
        (size): WidgetComponent => ({
          type: "Title",
          key: size,
          value: `Title ${size}`,
          size,
          truncate: true,
        }),
      ),
      { type: "Divider", spacing: 2, color: "strong" },
      { type: "Text", value: long, truncate: true },
      { type: "Caption", value: "A caption, to the end", textAlign: "end" },
      row(
        ...radii.map(
          (radius): WidgetComponent => ({
            type: "Box",
            key: radius,
            size: 44,
            radius,
            background: "blue-200",
            border: { size: 1, color: "blue-500" },
            align: "center",
            justify: "center",
            children: [{ type: "Caption", value: radius, color: "black" }],
          }),
        ),
      ),
      row(
        ...icons.map(
          (size): WidgetComponent => ({ type: "Icon", key: size, name: "sparkle", size }),
        ),
      ),
    ],
  },
  night: {
    type: "Card",
    size: "sm",
    theme: "dark",
    children: [
      { type: "Title", value: "Always dark" },
      { type: "Text", value: "Whatever the chat around it is.", color: "secondary" },
      row({ type: "Badge", label: "New", color: "info" }, { type: "Button", label: "Open" }),
    ],
  },
  day: {
    type: "ListView",
    theme: "light",
    status: { text: "Always light" },
    children: ["Ana", "Bo"].map((value) => ({
      type: "ListViewItem" as const,
      key: value,
      children: [
        { type: "Icon" as const, name: "profile" as const },
        { type: "Text" as const, value },
      ],
    })),
  },
};
