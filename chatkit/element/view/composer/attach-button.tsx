import { useEffect, useRef } from "react";
import { acceptAttribute } from "#chatkit/element/composer/accept.ts";
import { addFiles } from "#chatkit/element/composer/files.ts";
import { useChat, useOptions, useText } from "../context.ts";
import { IconButton } from "../parts/icon-button.tsx";

/** Opens the browser's choice of files. */
export function AttachButton({ disabled }: { disabled: boolean }) {
  const t = useText();
  const { composer } = useChat();
  const rules = useOptions().composer?.attachments;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    composer.browse = () => input.current?.click();
    return () => {
      composer.browse = undefined;
    };
  }, [composer]);
  return (
    <>
      <IconButton
        icon="attach"
        label={t("attach")}
        disabled={disabled}
        onClick={() => input.current?.click()}
      />
      <input
        ref={input}
        type="file"
        hidden
        multiple
        aria-label={t("attach")}
        accept={rules && acceptAttribute(rules)}
        onChange={({ target }) => {
          addFiles(composer, [...(target.files ?? [])]);
          target.value = "";
        }}
      />
    </>
  );
}
