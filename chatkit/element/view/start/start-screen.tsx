import type { StartScreenPrompt } from "@openai/chatkit";
import { currentModel } from "#chatkit/element/composer/composer.ts";
import { fromContent, toContent } from "#chatkit/element/composer/tagged-text.ts";
import { Icon } from "#chatkit/element/icons/icon.tsx";
import { sendMessage } from "#chatkit/element/session/send.ts";
import { useChat, useOptions, useText } from "../context.ts";

/** What a new chat begins with: the greeting and prompts that are sent with one press. */
export function StartScreen() {
  const t = useText();
  const { session, composer } = useChat();
  const { startScreen, composer: option } = useOptions();
  const send = ({ prompt }: StartScreenPrompt) => {
    const value = typeof prompt === "string" ? { text: prompt, tags: [] } : fromContent(prompt);
    const model = currentModel(composer.draft.get(), option);
    void sendMessage(session, {
      content: toContent(value),
      attachments: [],
      inference: model ? { model } : {},
    });
  };
  const prompts = startScreen?.prompts ?? [];
  return (
    <div className="start">
      <h2 className="greeting" dir="auto">
        {startScreen?.greeting ?? t("greeting")}
      </h2>
      {prompts.length > 0 && (
        <ul className="prompts" aria-label={t("suggestions")}>
          {prompts.map((prompt) => (
            <li key={prompt.label}>
              <button type="button" className="prompt" onClick={() => send(prompt)}>
                {prompt.icon && <Icon name={prompt.icon} />}
                <span dir="auto">{prompt.label}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
