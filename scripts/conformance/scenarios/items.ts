import type { WorkTask } from "#chatkit/protocol/tasks.ts";
import type { WidgetRoot } from "#chatkit/protocol/widgets/root.ts";
import { streamWidget, widgetItem } from "#chatkit/server/widgets/stream-widget.ts";
import { added, assistant, base, card, done, type Scenario, updated } from "./build.ts";

export const tool: Scenario = async function* ({ thread }) {
  yield done({
    type: "client_tool_call",
    ...base(thread.id),
    status: "pending",
    call_id: "call_1",
    name: "get_selection",
    arguments: { a: null, b: [1] },
  });
};

export const structured: Scenario = async function* ({ thread }) {
  const choice = { type: "multiple_choice" as const };
  yield done({
    type: "structured_input",
    ...base(thread.id),
    status: "pending",
    inputs: [
      {
        ...choice,
        id: "one",
        question: "Pick one",
        options: [{ value: "A" }, { value: "B" }],
        multiple: false,
      },
      { ...choice, id: "many", question: "Pick many", options: [{ value: "A" }], multiple: true },
      { type: "freeform", id: "free", question: "Say", description: "optional" },
    ],
  });
};

export const widget: Scenario = async function* ({ thread }) {
  yield done(widgetItem(thread.id, card("static"), { copyText: "copy" }));
};

export const widgetStream: Scenario = ({ thread }) => {
  async function* states(): AsyncGenerator<WidgetRoot> {
    for (const text of ["", "Hel", "Hello", "Hello", "Bye", "Bye!"]) yield card(text, true);
    yield card("Bye!", false);
  }
  return streamWidget(thread.id, states());
};

export const widgetBad: Scenario = ({ thread }) => {
  async function* states(): AsyncGenerator<WidgetRoot> {
    yield { type: "Card", children: [{ type: "Text", id: "t", value: "a" }] };
    yield {
      type: "Card",
      children: [
        { type: "Text", id: "t", value: "ab" },
        { type: "Text", id: "u", value: "n" },
      ],
    };
    throw new Error("The widget cannot be made any further.");
  }
  return streamWidget(thread.id, states());
};

export const workflow: Scenario = async function* ({ thread }) {
  const step = { type: "custom" as const, title: "Step 1", icon: "search" as const };
  const begun: WorkTask = { ...step, status_indicator: "loading" };
  const finished: WorkTask = { ...step, status_indicator: "complete" };
  const web: WorkTask = {
    type: "web_search",
    title: "Web",
    queries: ["q"],
    sources: [{ type: "url", url: "https://e.com", title: "E" }],
    status_indicator: "none",
  };
  const item = {
    type: "workflow" as const,
    ...base(thread.id),
    workflow: { type: "custom" as const, tasks: [], expanded: false },
  };
  yield added(item);
  yield updated(item, { type: "workflow.task.added", task_index: 0, task: begun });
  yield updated(item, { type: "workflow.task.updated", task_index: 0, task: finished });
  yield updated(item, { type: "workflow.task.added", task_index: 1, task: web });
  yield done({
    ...item,
    workflow: { ...item.workflow, tasks: [finished, web], summary: { duration: 2 } },
  });
  yield done({
    type: "task",
    ...base(thread.id),
    task: { type: "thought", content: "thinking", status_indicator: "none" },
  });
  yield done({ type: "end_of_turn", ...base(thread.id) });
};

export const image: Scenario = async function* ({ thread }) {
  const item = { type: "generated_image" as const, ...base(thread.id) };
  const picture = { id: "img_1", url: "data:image/png;base64,AA==" };
  yield added(item);
  yield updated(item, { type: "generated_image.updated", image: picture, progress: 0.5 });
  yield done({ ...item, image: picture });
};

export const signals: Scenario = async function* ({ thread }) {
  yield { type: "progress_update", icon: "search", text: "Looking" };
  yield { type: "progress_update", text: "Still" };
  yield { type: "client_effect", name: "fx", data: { x: 1, n: null } };
  yield { type: "client_effect", name: "bare", data: {} };
  yield { type: "notice", level: "warning", message: "Careful", title: "T" };
  yield done(assistant(thread.id, "ok"));
};

export const remove: Scenario = async function* ({ thread }) {
  const item = assistant(thread.id, "gone");
  yield done(item);
  yield { type: "thread.item.removed", item_id: item.id };
};

export const replace: Scenario = async function* ({ thread }) {
  const item = assistant(thread.id, "old");
  yield done(item);
  const content = assistant(thread.id, "new").content;
  yield { type: "thread.item.replaced", item: { ...item, content } };
};
