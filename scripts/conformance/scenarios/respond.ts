import type { UserMessageItem } from "#chatkit/protocol/items.ts";
import type { TurnContext } from "#chatkit/server/options.ts";
import type { Events, Scenario } from "./build.ts";
import * as items from "./items.ts";
import * as text from "./text.ts";
import * as threads from "./threads.ts";

const scenarios = new Map<string, Scenario>([
  ["/parts", text.parts],
  ["/slow", text.slow],
  ["/slowempty", text.slowEmpty],
  ["/title", threads.title],
  ["/meta", threads.meta],
  ["/lock", threads.lock],
  ["/close", threads.close],
  ["/images", threads.images],
  ["/hidden", threads.hidden],
  ["/hiddenadded", threads.hiddenAdded],
  ["/error", threads.error],
  ["/streamerror", threads.streamError],
  ["/customerror", threads.customError],
  ["/errorevent", threads.errorEvent],
  ["/tool", items.tool],
  ["/structured", items.structured],
  ["/widget", items.widget],
  ["/widgetstream", items.widgetStream],
  ["/widgetbad", items.widgetBad],
  ["/workflow", items.workflow],
  ["/image", items.image],
  ["/signals", items.signals],
  ["/remove", items.remove],
  ["/replace", items.replace],
]);

/** The scripted responder: a message that begins with a slash picks a scenario by its first word. */
export function scriptedResponder(deltas: number) {
  const plain = text.plainAnswer(deltas);
  return <C>(turn: TurnContext<C>, message: UserMessageItem | undefined): Events => {
    if (!message) return text.resumed(turn);
    const said = message.content.map((part) => part.text).join("");
    const [command = ""] = said.trim().split(/\s/, 1);
    return (scenarios.get(command) ?? plain)(turn);
  };
}

/** The commands, for who wants to run them all. */
export const commands = [...scenarios.keys()];
