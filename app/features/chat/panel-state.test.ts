import { expect, it } from "vitest";
import { isPanelOpen } from "./panel-state.ts";

it.each([
  ["theme=dark; chat-panel.open=yes", true],
  ["chat-panel.open=yes", true],
  ["not-chat-panel.open=yes", false],
  ["chat-panel.open=", false],
  [null, false],
])("the cookies %s say that the panel is open: %s", (header, open) => {
  expect(isPanelOpen(header)).toBe(open);
});
