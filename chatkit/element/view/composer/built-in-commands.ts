import { selectTool } from "#chatkit/element/composer/composer.ts";
import { useChat, useOptions, useText } from "../context.ts";

/** A command of the composer itself. */
export interface BuiltInCommand {
  id: string;
  label: string;
  icon: string;
  act: () => void;
}

/** What the composer can do, for the menu that `/` opens: attach files and choose a tool. */
export function useBuiltInCommands(): BuiltInCommand[] {
  const t = useText();
  const { composer } = useChat();
  const { composer: option } = useOptions();
  const tools = (option?.tools ?? []).map(({ id, label, icon }) => ({
    id: `tool ${id}`,
    label,
    icon,
    act: () => selectTool(composer, id),
  }));
  if (!option?.attachments?.enabled) return tools;
  const attach = {
    id: "attach",
    label: t("attach"),
    icon: "attach",
    act: () => composer.browse?.(),
  };
  return [attach, ...tools];
}
