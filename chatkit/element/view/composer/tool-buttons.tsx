import { selectTool } from "#chatkit/element/composer/composer.ts";
import { Icon } from "#chatkit/element/icons/icon.tsx";
import { Menu } from "#chatkit/element/popup/menu.tsx";
import { useChat, useDraft, useOptions, useText } from "../context.ts";
import { IconButton } from "../parts/icon-button.tsx";

/** The tools a message can be sent with: pinned ones as buttons, all in a menu, the chosen one shown. */
export function ToolButtons({ disabled }: { disabled: boolean }) {
  const t = useText();
  const { composer } = useChat();
  const tools = useOptions().composer?.tools ?? [];
  const toolId = useDraft((draft) => draft.toolId);
  if (tools.length === 0) return null;
  const chosen = tools.find(({ id }) => id === toolId);
  const toggle = (id: string) => selectTool(composer, id === toolId ? null : id);
  const items = tools.map(({ id, label, icon }) => ({
    id,
    label,
    icon,
    checked: id === toolId,
    onSelect: () => toggle(id),
  }));
  return (
    <>
      <Menu
        label={t("tools")}
        items={items}
        placement="top-start"
        trigger={(props) => (
          <IconButton icon="settings-slider" label={t("tools")} disabled={disabled} {...props} />
        )}
      />
      {tools
        .filter(({ id, pinned }) => pinned || id === chosen?.id)
        .map(({ id, label, shortLabel, icon }) => (
          <button
            key={id}
            type="button"
            className="chip"
            disabled={disabled}
            aria-pressed={id === toolId}
            aria-label={id === toolId ? t("clearTool", { tool: label }) : label}
            onClick={() => toggle(id)}
          >
            <Icon name={icon} />
            <span dir="auto">{shortLabel ?? label}</span>
            {id === toolId && <Icon name="close" />}
          </button>
        ))}
    </>
  );
}
