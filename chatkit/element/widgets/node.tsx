import type { ReactNode } from "react";
import { WidgetButton } from "./controls/button.tsx";
import { Checkbox } from "./controls/checkbox.tsx";
import { DatePicker } from "./controls/date-picker.tsx";
import { Input, Textarea } from "./controls/input.tsx";
import { RadioGroup } from "./controls/radio-group.tsx";
import { Select } from "./controls/select.tsx";
import { Basic } from "./layout/basic.tsx";
import { Box, Divider, Form, Spacer, Transition } from "./layout/box.tsx";
import { Card } from "./layout/card.tsx";
import { ListView, ListViewItem } from "./layout/list-view.tsx";
import { Chart } from "./media/chart.tsx";
import { WidgetImage } from "./media/image.tsx";
import { WidgetTable } from "./media/table.tsx";
import { Badge, Caption, Label, Text, Title, WidgetIcon, WidgetMarkdown } from "./text/text.tsx";
import type { WidgetNode } from "./types.ts";

/** Draws a node and all below it. A node of an unknown type is its children, never an error. */
export function WidgetTree({ node }: { node: WidgetNode }): ReactNode {
  switch (node.type) {
    case "Card":
      return <Card node={node} />;
    case "ListView":
      return <ListView node={node} />;
    case "ListViewItem":
      return <ListViewItem node={node} />;
    case "Basic":
      return <Basic node={node} />;
    case "Box":
    case "Row":
    case "Col":
      return <Box node={node} />;
    case "Form":
      return <Form node={node} />;
    case "Spacer":
      return <Spacer node={node} />;
    case "Divider":
      return <Divider node={node} />;
    case "Transition":
      return <Transition node={node} />;
    case "Text":
      return <Text node={node} />;
    case "Title":
      return <Title node={node} />;
    case "Caption":
      return <Caption node={node} />;
    case "Label":
      return <Label node={node} />;
    case "Badge":
      return <Badge node={node} />;
    case "Markdown":
      return <WidgetMarkdown node={node} />;
    case "Icon":
      return <WidgetIcon node={node} />;
    default:
      return <OtherNode node={node} />;
  }
}

type Others = Exclude<
  WidgetNode,
  { type: "Card" | "ListView" | "Box" | "Row" | "Col" | "Form" | "Text" | "Title" }
>;

function OtherNode({ node }: { node: Others }): ReactNode {
  switch (node.type) {
    case "Image":
      return <WidgetImage node={node} />;
    case "Button":
      return <WidgetButton node={node} />;
    case "Checkbox":
      return <Checkbox node={node} />;
    case "Select":
      return <Select node={node} />;
    case "DatePicker":
      return <DatePicker node={node} />;
    case "Input":
      return <Input node={node} />;
    case "Textarea":
      return <Textarea node={node} />;
    case "RadioGroup":
      return <RadioGroup node={node} />;
    case "Chart":
      return <Chart node={node} />;
    case "Table":
      return <WidgetTable node={node} />;
    default:
      return "children" in node ? <Children nodes={node.children} /> : null;
  }
}

/** Draws the children of a node, whatever a server put there: one, several, or none. */
export function Children({ nodes }: { nodes: unknown }): ReactNode {
  const list = Array.isArray(nodes) ? nodes : [nodes];
  return list
    .filter(isNode)
    .map((node, index) => <WidgetTree key={keyOf(node, index)} node={node} />);
}

function isNode(value: unknown): value is WidgetNode {
  return (
    typeof value === "object" && value !== null && "type" in value && typeof value.type === "string"
  );
}

function keyOf(node: WidgetNode, index: number): string | number {
  return ("key" in node && node.key) || ("id" in node && node.id) || index;
}
