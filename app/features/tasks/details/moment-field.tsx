import { afterPress } from "#app/ui/controls/after-press.ts";
import { TextField } from "#app/ui/controls/text-field.tsx";
import { useTyping } from "#app/ui/controls/use-typing.ts";
import { useDraft } from "./use-draft.ts";

type MomentFieldProps = {
  type: "date" | "time";
  label: string;
  /** `YYYY-MM-DD` or `HH:MM`. */
  saved: string | null;
  save: (value: string | null, refused: () => void) => void;
  hint?: string | undefined;
  error?: string | undefined;
  disabled?: boolean;
};

/** A day or a time: what is picked is saved at once, what is typed when Enter or leaving says that it is whole. */
export function MomentField({ saved, save, ...field }: MomentFieldProps) {
  const draft = useDraft(saved ?? "", (value, refused) => save(value || null, refused));
  const { isTyping, watch } = useTyping();
  return (
    <TextField
      {...field}
      {...watch}
      value={draft.value}
      onChange={({ target }) => {
        if (isTyping()) return draft.change(target.value);
        draft.discard();
        save(target.value || null, () => draft.change(target.value));
      }}
      onBlur={({ target }) => {
        // Left half written, it is as it was.
        if (target.validity.badInput) draft.discard();
        else afterPress(draft.commit);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter") draft.commit();
        if (event.key === "Escape" && draft.isDirty) {
          event.stopPropagation();
          draft.discard();
        }
      }}
    />
  );
}
