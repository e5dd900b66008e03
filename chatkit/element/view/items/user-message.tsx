import type { Attachment } from "#chatkit/protocol/attachments.ts";
import type { UserContent } from "#chatkit/protocol/user-message.ts";
import { toEntity } from "../../composer/tagged-text.ts";
import { Icon } from "../../icons/icon.tsx";
import { EntityTag } from "./entity-tag.tsx";

/** What the person said: text with tags, what it quotes, and what is attached. */
export function UserMessage(props: {
  content: readonly UserContent[];
  attachments: readonly Attachment[];
  quotedText: string | undefined;
}) {
  const { content, attachments, quotedText } = props;
  return (
    <>
      {attachments.length > 0 && (
        <ul className="attached">
          {attachments.map((attachment) => (
            <li key={attachment.id}>
              {attachment.type === "image" ? (
                <img src={attachment.preview_url} alt={attachment.name} />
              ) : (
                <span className="file">
                  <Icon name="document" />
                  <span dir="auto">{attachment.name}</span>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {quotedText && (
        <blockquote className="quoted" dir="auto">
          {quotedText}
        </blockquote>
      )}
      {content.length > 0 && (
        <p className="bubble" dir="auto">
          {content.map((part, index) =>
            part.type === "input_text" ? (
              part.text
            ) : (
              <EntityTag key={`${part.id} ${index}`} entity={toEntity(part)} />
            ),
          )}
        </p>
      )}
    </>
  );
}
