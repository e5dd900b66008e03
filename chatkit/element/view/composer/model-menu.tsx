import { currentModel } from "#chatkit/element/composer/composer.ts";
import { Icon } from "#chatkit/element/icons/icon.tsx";
import { Menu } from "#chatkit/element/popup/menu.tsx";
import { useChat, useDraft, useOptions, useText } from "../context.ts";

/** The choice of models, where the page offers more than one. */
export function ModelMenu({ disabled }: { disabled: boolean }) {
  const t = useText();
  const { composer } = useChat();
  const { composer: option } = useOptions();
  const models = option?.models ?? [];
  const current = useDraft((draft) => currentModel(draft, option));
  if (models.length === 0) return null;
  const items = models.map((model) => ({
    ...model,
    checked: model.id === current,
    onSelect: () => composer.draft.set((draft) => ({ ...draft, modelId: model.id })),
  }));
  const label = models.find(({ id }) => id === current)?.label ?? "";
  return (
    <Menu
      label={t("model")}
      items={items}
      placement="top-end"
      trigger={(props) => (
        <button
          type="button"
          className="chip quiet"
          disabled={disabled}
          aria-label={`${t("model")}: ${label}`}
          {...props}
        >
          <span dir="auto">{label}</span>
          <Icon name="chevron-down" />
        </button>
      )}
    />
  );
}
