import type { StructuredInputItem } from "#chatkit/protocol/items.ts";
import { useText } from "../context.ts";

/** Questions that have been answered, with the answers. */
export function Answers({ item }: { item: StructuredInputItem }) {
  const t = useText();
  return (
    <dl className="answers">
      {item.inputs.map(({ id, question, answer }) => (
        <div key={id}>
          <dt dir="auto">{question}</dt>
          <dd dir="auto">
            {answer && !answer.skipped && answer.values.length > 0
              ? answer.values.join(", ")
              : t("skipped")}
          </dd>
        </div>
      ))}
    </dl>
  );
}
