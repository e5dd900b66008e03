import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { submitDraft } from "#chatkit/element/composer/composer.ts";
import { addFiles } from "#chatkit/element/composer/files.ts";
import { recall } from "#chatkit/element/composer/recall.ts";
import { editText, type TaggedText } from "#chatkit/element/composer/tagged-text.ts";
import { useChat, useDraft, useOptions, useText } from "../context.ts";
import { Highlight } from "./highlight.tsx";
import { SuggestionList } from "./suggestion-list.tsx";
import { useSuggestions } from "./use-suggestions.ts";

/**
 * The text. It lies over a copy of itself that colours the tags and gives it its height, so that the
 * browser's own field keeps what it does best: input methods, undo, spelling, selection.
 */
export function TextField(props: { disabled: boolean; placeholder: string | undefined }) {
  const t = useText();
  const { composer, session } = useChat();
  const { composer: option } = useOptions();
  const value = useDraft((draft) => draft.value);
  const toolId = useDraft((draft) => draft.toolId);
  const field = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  const listId = useId();
  const put = (next: TaggedText, to?: number) => {
    composer.draft.set((draft) => ({ ...draft, value: next }));
    if (to === undefined) return;
    setCaret(to);
    // After React has written the text, which puts the caret at its end.
    queueMicrotask(() => field.current?.setSelectionRange(to, to));
  };
  const suggestions = useSuggestions(value, caret, put);
  useFocusOnRequest(field);

  const keyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || suggestions.keyDown(event)) return;
    if (event.key === "Enter" && !event.shiftKey && sendsOnEnter(event)) {
      event.preventDefault();
      submitDraft(composer);
      return;
    }
    const older = recall(event.key, value, session.state.get().view.items);
    if (!older) return;
    event.preventDefault();
    put(older, older.text.length);
  };
  const paste = (event: ClipboardEvent) => {
    const { files } = event.clipboardData;
    if (files.length === 0 || !option?.attachments?.enabled) return;
    event.preventDefault();
    addFiles(composer, files);
  };
  const tool = option?.tools?.find(({ id }) => id === toolId);
  const { active, open } = suggestions;
  return (
    <div className="field">
      <Highlight value={value} />
      <textarea
        ref={field}
        rows={1}
        dir="auto"
        aria-label={t("message")}
        placeholder={
          props.placeholder ?? tool?.placeholderOverride ?? option?.placeholder ?? t("placeholder")
        }
        value={value.text}
        disabled={props.disabled}
        enterKeyHint="send"
        {...(open && {
          "aria-autocomplete": "list" as const,
          "aria-controls": listId,
          "aria-activedescendant": active === undefined ? undefined : `${listId}-${active}`,
        })}
        onChange={({ target }) => {
          const edited = editText(composer.draft.get().value, target.value);
          setCaret(edited.caret ?? target.selectionStart);
          put(edited.value, edited.caret);
        }}
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
        onKeyDown={keyDown}
        onPaste={paste}
      />
      {open && <SuggestionList id={listId} suggestions={suggestions} />}
    </div>
  );
}

/** On phones Enter makes a new line, for there is no Shift at hand; the button sends. */
function sendsOnEnter(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || !matchMedia("(pointer: coarse)").matches;
}

/** Focuses the field when the element's `focusComposer` is called. */
function useFocusOnRequest(field: { current: HTMLTextAreaElement | null }): void {
  const { composer } = useChat();
  useEffect(() => {
    composer.focus = () => field.current?.focus();
    return () => {
      composer.focus = undefined;
    };
  }, [composer, field]);
}
