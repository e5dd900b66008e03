import { toEntity } from "#chatkit/element/composer/tagged-text.ts";
import { Icon } from "#chatkit/element/icons/icon.tsx";
import type { Attachment } from "#chatkit/protocol/attachments.ts";
import type { UserContent } from "#chatkit/protocol/user-message.ts";
import { numbered } from "../parts/numbered.ts";
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
          {numbered(content).map(({ at, value: part }) =>
            part.type === "input_text" ? part.text : <EntityTag key={at} entity={toEntity(part)} />,
          )}
        </p>
      )}
    </>
  );
}
