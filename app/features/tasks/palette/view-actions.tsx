import { Command } from "cmdk";
import { ArrowUpDown, Monitor, Moon, Rows3, Sun } from "lucide-react";
import { useFetcher, useLocation } from "react-router";
import { usePaletteText } from "#app/ui/text/palette.ts";
import { useText } from "#app/ui/text/text.tsx";
import { useViewsText } from "#app/ui/text/views.ts";
import { showTheme, type Theme, themes } from "#app/ui/theme/theme.ts";
import { useArrangements } from "../arrange/arrangements.tsx";
import { groupings, isArrangeable, sorts } from "../model/arrangement.ts";
import { viewFromPath } from "../model/view.ts";
import { Action } from "./action.tsx";

const themeIcons = { system: Monitor, light: Sun, dark: Moon };

type ViewActionsProps = { run: (act: () => void) => () => void };

/** How the page looks: the order and groups of its view, and light or dark. */
export function ViewActions({ run }: ViewActionsProps) {
  const texts = useText();
  const { look } = usePaletteText();
  const t = useViewsText().arrange;
  const arrangements = useArrangements();
  const { submit } = useFetcher();
  const [, tasks, name, id] = useLocation().pathname.split("/");
  const view = tasks === "tasks" ? viewFromPath(name, id) : null;
  const chooseTheme = (theme: Theme) => {
    showTheme(theme);
    void submit({ theme }, { method: "post", action: "/preferences" });
  };
  return (
    <Command.Group heading={look}>
      {view && isArrangeable(view) ? (
        <>
          {sorts.map((sort) => (
            <Action
              key={sort}
              icon={ArrowUpDown}
              onSelect={run(() => arrangements.choose(view, { ...arrangements.of(view), sort }))}
            >
              {`${t.sortBy}: ${t.sorts[sort]}`}
            </Action>
          ))}
          {groupings.map((group) => (
            <Action
              key={group}
              icon={Rows3}
              onSelect={run(() => arrangements.choose(view, { ...arrangements.of(view), group }))}
            >
              {`${t.groupBy}: ${t.groupings[group]}`}
            </Action>
          ))}
        </>
      ) : null}
      {themes.map((theme) => (
        <Action key={theme} icon={themeIcons[theme]} onSelect={run(() => chooseTheme(theme))}>
          {`${texts.theme.legend}: ${texts.theme[theme]}`}
        </Action>
      ))}
    </Command.Group>
  );
}
