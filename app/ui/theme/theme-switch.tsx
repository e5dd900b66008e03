import { Monitor, Moon, Sun } from "lucide-react";
import { useState } from "react";
import { Segmented } from "../controls/segmented.tsx";
import { useText } from "../text/text.tsx";
import { showTheme, type Theme } from "./theme.ts";

type ThemeSwitchProps = {
  initial: Theme;
  /** Keeps the choice; the page already shows it. */
  onChoose: (theme: Theme) => void;
};

/** Light, dark, or as the device has it. */
export function ThemeSwitch({ initial, onChoose }: ThemeSwitchProps) {
  const [theme, setTheme] = useState(initial);
  const t = useText().theme;
  const choose = (next: Theme) => {
    setTheme(next);
    showTheme(next);
    onChoose(next);
  };
  return (
    <Segmented
      legend={t.legend}
      value={theme}
      onChange={choose}
      segments={[
        { value: "system", label: t.system, icon: Monitor },
        { value: "light", label: t.light, icon: Sun },
        { value: "dark", label: t.dark, icon: Moon },
      ]}
    />
  );
}
