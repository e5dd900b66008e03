import { Widget } from "#chatkit/element/widgets/widget.tsx";
import type { ThreadItem } from "#chatkit/protocol/items.ts";
import { useText } from "../context.ts";
import { Answers } from "./answers.tsx";
import { AssistantMessage } from "./assistant-message.tsx";
import { GeneratedImage } from "./generated-image.tsx";
import { UserMessage } from "./user-message.tsx";
import { WorkTaskView } from "./work-task.tsx";
import { WorkflowView } from "./workflow.tsx";

/** One item of the thread, under a heading that only screen readers meet. */
export function Item({ item, open }: { item: ThreadItem; open: boolean }) {
  const t = useText();
  const mine = item.type === "user_message";
  return (
    <article className={mine ? "item mine" : "item"} aria-busy={open || undefined}>
      <h3 className="hidden">{mine ? t("youSaid") : t("assistantSaid")}</h3>
      <ItemBody item={item} open={open} />
    </article>
  );
}

function ItemBody({ item, open }: { item: ThreadItem; open: boolean }) {
  switch (item.type) {
    case "user_message":
      return (
        <UserMessage
          content={item.content}
          attachments={item.attachments}
          quotedText={item.quoted_text}
        />
      );
    case "assistant_message":
      return <AssistantMessage item={item} open={open} />;
    case "widget":
      return <Widget id={item.id} root={item.widget} />;
    case "workflow":
      return <WorkflowView item={item} open={open} />;
    case "task":
      return <WorkTaskView task={item.task} />;
    case "generated_image":
      return <GeneratedImage item={item} />;
    case "structured_input":
      return <Answers item={item} />;
    default:
      return null;
  }
}
