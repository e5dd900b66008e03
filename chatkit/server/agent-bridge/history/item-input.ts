import type { AgentInputItem } from "@openai/agents";
import type {
  AssistantMessageItem,
  ClientToolCallItem,
  ThreadItem,
} from "#chatkit/protocol/items.ts";
import type { WorkTask } from "#chatkit/protocol/tasks.ts";
import { type HistoryConverters, required, text, userInput } from "./converters.ts";
import { userMessageInput } from "./user-message.ts";

/** One item of a thread as the model is to read it; nothing for what says nothing to a model. */
export async function itemInput(
  item: ThreadItem,
  isLast: boolean,
  converters: HistoryConverters,
): Promise<AgentInputItem[]> {
  switch (item.type) {
    case "user_message":
      return userMessageInput(item, isLast, converters);
    case "assistant_message":
      return assistantInput(item);
    case "client_tool_call":
      return toolCallInput(item);
    case "widget":
      return said(
        `This widget (id ${item.id}) was shown to the user: ${JSON.stringify(item.widget)}`,
      );
    case "generated_image":
      return item.image
        ? [
            userInput([
              text("The assistant generated this image."),
              { type: "input_image", image: item.image.url },
            ]),
          ]
        : [];
    case "structured_input":
      return said(
        [
          `The user was asked these questions (${item.status}):`,
          ...item.inputs.map(({ question, answer }) => {
            if (!answer) return `- ${question}: unanswered`;
            return `- ${question}: ${answer.skipped ? "skipped" : answer.values.join(", ")}`;
          }),
        ].join("\n"),
      );
    case "workflow":
      return item.workflow.tasks.flatMap(taskInput);
    case "task":
      return taskInput(item.task);
    case "hidden_context_item": {
      const { content } = item;
      return hidden(
        typeof content === "string"
          ? content
          : required(converters.hiddenContext?.bind(converters), "hiddenContext")(content),
      );
    }
    case "sdk_hidden_context":
      return hidden(item.content);
    case "end_of_turn":
      return [];
  }
}

function said(value: string): AgentInputItem[] {
  return [userInput([text(value)])];
}

function hidden(content: string): AgentInputItem[] {
  return said(
    `Context for the assistant, not shown to the user:\n<hidden_context>\n${content}\n</hidden_context>`,
  );
}

function assistantInput(item: AssistantMessageItem): AgentInputItem[] {
  if (item.content.length === 0) return [];
  return [
    {
      type: "message",
      role: "assistant",
      status: "completed",
      content: item.content.map((part) => ({ type: "output_text", text: part.text })),
    },
  ];
}

/** An open call cannot be shown to a model, which would wait for its output. */
function toolCallInput(item: ClientToolCallItem): AgentInputItem[] {
  if (item.status === "pending") return [];
  const { call_id: callId, name, arguments: args, output = null } = item;
  return [
    {
      type: "function_call",
      callId,
      name,
      arguments: JSON.stringify(args),
      status: "completed",
    },
    {
      type: "function_call_result",
      callId,
      name,
      status: "completed",
      output: { type: "text", text: JSON.stringify(output) },
    },
  ];
}

function taskInput(task: WorkTask): AgentInputItem[] {
  if (task.type !== "custom") return [];
  const words = [task.title, task.content].filter((part) => !!part).join(": ");
  return words ? said(`The user was shown that this was done: ${words}`) : [];
}
