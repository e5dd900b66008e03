import type {
  AssistantContent,
  AssistantMessageItem,
  ThreadItem,
  WorkflowItem,
} from "#chatkit/protocol/items.ts";
import type { WorkTask } from "#chatkit/protocol/tasks.ts";
import type { ItemUpdate } from "#chatkit/protocol/updates.ts";
import { growText, replaceComponent } from "./widget-tree.ts";

/** The item after one update. An update that does not fit the item's kind changes nothing. */
export function applyUpdate(item: ThreadItem, update: ItemUpdate): ThreadItem {
  switch (item.type) {
    case "assistant_message":
      return updateMessage(item, update);
    case "widget":
      switch (update.type) {
        case "widget.root.updated":
          return { ...item, widget: update.widget };
        case "widget.streaming_text.value_delta":
          return { ...item, widget: growText(item.widget, update) };
        case "widget.component.updated":
          return { ...item, widget: replaceComponent(item.widget, update) };
        default:
          return item;
      }
    case "workflow":
      if (update.type === "workflow.task.added" || update.type === "workflow.task.updated") {
        return putTask(item, update.task_index, update.task);
      }
      return item;
    case "generated_image":
      return update.type === "generated_image.updated" ? { ...item, image: update.image } : item;
    default:
      return item;
  }
}

function updateMessage(item: AssistantMessageItem, update: ItemUpdate): AssistantMessageItem {
  switch (update.type) {
    case "assistant_message.content_part.added":
    case "assistant_message.content_part.done":
      return withPart(item, update.content_index, () => update.content);
    case "assistant_message.content_part.text_delta":
      return withPart(item, update.content_index, (part) => ({
        ...part,
        text: part.text + update.delta,
      }));
    case "assistant_message.content_part.annotation_added":
      return withPart(item, update.content_index, (part) => {
        const annotations = [...part.annotations];
        annotations[Math.min(update.annotation_index, annotations.length)] = update.annotation;
        return { ...part, annotations };
      });
    default:
      return item;
  }
}

const emptyPart: AssistantContent = { type: "output_text", text: "", annotations: [] };

/** Changes one part; an index that was not announced is created, with empty parts before it. */
function withPart(
  item: AssistantMessageItem,
  index: number,
  change: (part: AssistantContent) => AssistantContent,
): AssistantMessageItem {
  const content = [...item.content];
  while (content.length < index) content.push(emptyPart);
  content[index] = change(content[index] ?? emptyPart);
  return { ...item, content };
}

function putTask(item: WorkflowItem, index: number, task: WorkTask): WorkflowItem {
  const tasks = [...item.workflow.tasks];
  tasks[Math.min(index, tasks.length)] = task;
  return { ...item, workflow: { ...item.workflow, tasks } };
}
