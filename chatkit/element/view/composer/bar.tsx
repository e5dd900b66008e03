import { isSendable } from "#chatkit/element/composer/draft.ts";
import { stopTurn } from "#chatkit/element/session/act.ts";
import { useChat, useDraft, useOptions, useSession, useText } from "../context.ts";
import { IconButton } from "../parts/icon-button.tsx";
import { AttachButton } from "./attach-button.tsx";
import { DictateButton } from "./dictate-button.tsx";
import { ModelMenu } from "./model-menu.tsx";
import { ToolButtons } from "./tool-buttons.tsx";

/** The buttons under the text: what can be added on one side, sending and stopping on the other. */
export function ComposerBar({ disabled }: { disabled: boolean }) {
  const t = useText();
  const { session, composer } = useChat();
  const { entities, composer: option } = useOptions();
  const sendable = useDraft(isSendable);
  const stoppable = useSession(
    ({ turn }) => turn?.allowCancel === true && (turn.phase !== "sending" || Boolean(turn.id)),
  );
  const mention = () => {
    composer.draft.set((draft) => {
      const { text, tags } = draft.value;
      const gap = text === "" || text.endsWith(" ") ? "" : " ";
      return { ...draft, value: { text: `${text}${gap}@`, tags } };
    });
    composer.focus?.();
  };
  return (
    <div className="composer-bar">
      {option?.attachments?.enabled && <AttachButton disabled={disabled} />}
      {entities?.onTagSearch && entities.showComposerMenu && (
        <IconButton icon="at" label={t("mention")} disabled={disabled} onClick={mention} />
      )}
      <ToolButtons disabled={disabled} />
      <span className="composer-end">
        <ModelMenu disabled={disabled} />
        {option?.dictation?.enabled && <DictateButton disabled={disabled} />}
        {stoppable && !sendable ? (
          <IconButton
            icon="stop"
            label={t("stop")}
            className="send stop"
            onClick={() => stopTurn(session)}
          />
        ) : (
          <IconButton
            type="submit"
            icon="send"
            label={t("send")}
            className="send"
            disabled={disabled || !sendable}
          />
        )}
      </span>
    </div>
  );
}
