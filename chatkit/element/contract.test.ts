import { existsSync, readFileSync } from "node:fs";
import type { ChatKitEvents, ChatKitOptions, OpenAIChatKit, Widgets } from "@openai/chatkit";
import { describe, expect, it } from "vitest";
import type { ThreadStreamEvent } from "#chatkit/protocol/events.ts";
import type { ThreadItem } from "#chatkit/protocol/items.ts";

type Names<T extends PropertyKey> = Record<T, true>;
type Option<K extends keyof ChatKitOptions> = Exclude<NonNullable<ChatKitOptions[K]>, string>;
type Keys<T> = T extends unknown ? keyof T & string : never;
type NestedOptions = {
  [K in "api" | "theme" | "header" | "history" | "startScreen" | "threadItemActions"]: Exclude<
    `${K}.${Keys<Option<K>>}`,
    "api.domainKey"
  >;
} & {
  [K in "composer" | "disclaimer" | "entities" | "commands" | "widgets" | "thread"]: `${K}.${Keys<
    Option<K>
  >}`;
};
type Plain = Exclude<keyof ChatKitOptions, keyof NestedOptions>;
type Node = Widgets.WidgetComponent | Widgets.WidgetRoot | Widgets.ListViewItem;
type Event = keyof ChatKitEvents extends `chatkit.${infer Name}` ? Name : never;

/** Every name of the contract: a list that lacks one, or has one too many, does not compile. */
const options: Names<Plain | NestedOptions[keyof NestedOptions]> = {
  "api.url": true,
  "api.fetch": true,
  "api.uploadStrategy": true,
  "api.getClientSecret": true,
  locale: true,
  "theme.colorScheme": true,
  "theme.typography": true,
  "theme.radius": true,
  "theme.density": true,
  "theme.color": true,
  frameTitle: true,
  initialThread: true,
  onClientTool: true,
  "header.enabled": true,
  "header.title": true,
  "header.leftAction": true,
  "header.rightAction": true,
  "history.enabled": true,
  "history.showDelete": true,
  "history.showRename": true,
  "startScreen.greeting": true,
  "startScreen.prompts": true,
  "threadItemActions.feedback": true,
  "threadItemActions.retry": true,
  "composer.placeholder": true,
  "composer.attachments": true,
  "composer.tools": true,
  "composer.models": true,
  "composer.dictation": true,
  "disclaimer.text": true,
  "disclaimer.highContrast": true,
  "entities.onTagSearch": true,
  "entities.showComposerMenu": true,
  "entities.onClick": true,
  "entities.onRequestPreview": true,
  "commands.enabled": true,
  "commands.onSearch": true,
  "commands.onSelect": true,
  "widgets.onAction": true,
  "thread.autoScroll": true,
};
type Method = Exclude<
  keyof OpenAIChatKit,
  keyof HTMLElement | "addEventListener" | "removeEventListener"
>;
const methods: Names<Method> = {
  setOptions: true,
  focusComposer: true,
  setThreadId: true,
  sendCustomAction: true,
  sendUserMessage: true,
  setComposerValue: true,
  showHistory: true,
  hideHistory: true,
  fetchUpdates: true,
};
const events: Names<Event> = {
  ready: true,
  error: true,
  effect: true,
  deeplink: true,
  "response.start": true,
  "response.end": true,
  "history.open": true,
  "history.close": true,
  "thread.change": true,
  "thread.load.start": true,
  "thread.load.end": true,
  "tool.change": true,
  log: true,
};
const items: Names<ThreadItem["type"]> = {
  user_message: true,
  assistant_message: true,
  widget: true,
  workflow: true,
  task: true,
  generated_image: true,
  structured_input: true,
  client_tool_call: true,
  end_of_turn: true,
  hidden_context_item: true,
  sdk_hidden_context: true,
};
const stream: Names<ThreadStreamEvent["type"]> = {
  "thread.created": true,
  "thread.updated": true,
  "thread.item.added": true,
  "thread.item.updated": true,
  "thread.item.done": true,
  "thread.item.replaced": true,
  "thread.item.removed": true,
  stream_options: true,
  progress_update: true,
  notice: true,
  client_effect: true,
  error: true,
};
const components: Names<Node["type"]> = {
  Card: true,
  ListView: true,
  ListViewItem: true,
  Basic: true,
  Box: true,
  Row: true,
  Col: true,
  Form: true,
  Spacer: true,
  Divider: true,
  Transition: true,
  Image: true,
  Table: true,
  "Table.Row": true,
  "Table.Cell": true,
  Text: true,
  Title: true,
  Caption: true,
  Label: true,
  Markdown: true,
  Badge: true,
  Icon: true,
  Button: true,
  Input: true,
  Textarea: true,
  Select: true,
  DatePicker: true,
  Checkbox: true,
  RadioGroup: true,
};

const folder = new URL("./", import.meta.url);
const readme = readFileSync(new URL("README.md", folder), "utf8");

/** The lines of the table under a heading: the names in the first cell, the tests in the last. */
function linesOf(heading: string): { names: string[]; tests: string[] }[] {
  const [, after = ""] = readme.split(`### ${heading}\n`);
  const [section = ""] = after.split(/\n##+ /);
  const rows = section.split("\n").filter((line) => line.startsWith("| ") && !/^\| -/.test(line));
  return rows.slice(1).map((row) => {
    const cells = row.split("|").slice(1, -1);
    const quoted = (cell = "") => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name);
    return { names: quoted(cells[0]), tests: quoted(cells.at(-1)) };
  });
}

function sourceOf(test: string): string | undefined {
  const file = [".browser.test.tsx", ".test.ts"]
    .map((ending) => new URL(`${test}${ending}`, folder))
    .find((url) => existsSync(url));
  return file && readFileSync(file, "utf8");
}

/** How a test speaks of a name: of an event by its handler, of an option by its last part. */
const spoken: Record<string, (name: string) => string> = {
  Options: (name) => name.split(".").at(-1) ?? name,
  Events: (name) =>
    `on${name.replace(/(?:^|\.)([a-z])/g, (_all, letter: string) => letter.toUpperCase())}`,
};

describe.each([
  ["Options", options],
  ["Methods", methods],
  ["Events", events],
  ["Items", items],
  ["What comes in a stream", stream],
  ["Components", components],
])("README: %s", (heading, names) => {
  const lines = linesOf(heading);

  it("has one line for every name of the contract, and no other", () => {
    expect(lines.flatMap((line) => line.names).toSorted()).toEqual(Object.keys(names).toSorted());
  });

  it("names tests that exist, and that speak of what they hold", () => {
    const silent = lines.flatMap((line) => {
      const sources = line.tests.map((test) => sourceOf(test) ?? `no test ${test}`);
      const missing = sources.filter((source) => source.startsWith("no test"));
      if (line.tests.length === 0 || missing.length > 0) return [`${line.names}: ${missing}`];
      // The components stand in the tables that their test goes through.
      if (heading === "Components") return [];
      const words = line.names.map(spoken[heading] ?? ((name) => name));
      return words.filter((word) => !sources.some((source) => source.includes(word)));
    });
    expect(silent).toEqual([]);
  });
});

it("README: Behaviour names tests that exist", () => {
  const tests = linesOf("Behaviour").flatMap((line) => (line.tests[0] ? line.tests : ["none"]));
  expect(tests.filter((test) => sourceOf(test) === undefined)).toEqual([]);
});
