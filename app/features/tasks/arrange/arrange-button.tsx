import { Suspense, useState } from "react";
import { IconButton } from "#app/ui/controls/icon-button.tsx";
import { ArrangeIcon } from "#app/ui/icons/list.ts";
import { lazyPart } from "#app/ui/shell/lazy-part.ts";
import { useText } from "#app/ui/text/text.tsx";
import { isArrangeable } from "../model/arrangement.ts";
import type { TaskView } from "../model/view.ts";

/** Loaded when it is first asked for. */
const ArrangeMenu = lazyPart(async () => (await import("./arrange-menu.tsx")).ArrangeMenu);

/** Opens the menu by which a view is sorted and grouped; nothing where that is not for choosing. */
export function ArrangeButton({ view }: { view: TaskView }) {
  const label = useText().tasks.arrange;
  const [state, setState] = useState<"unused" | "open" | "closed">("unused");
  if (!isArrangeable(view)) return null;
  const button = (
    <IconButton
      icon={ArrangeIcon}
      label={label}
      aria-haspopup="menu"
      onClick={() => setState("open")}
    />
  );
  if (state === "unused") return button;
  return (
    <Suspense fallback={button}>
      <ArrangeMenu
        view={view}
        isOpen={state === "open"}
        onOpenChange={(isOpen) => setState(isOpen ? "open" : "closed")}
      />
    </Suspense>
  );
}
