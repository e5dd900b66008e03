import { Suspense } from "react";
import { lazyPart } from "#app/ui/shell/lazy-part.ts";
import type { TaskView } from "../model/view.ts";

const MenuOfView = lazyPart(async () => (await import("./menu-of-view.tsx")).MenuOfView);

/** The menu of the project, label or filter that a page is about; nothing on other pages. */
export function ViewMenu({ view }: { view: TaskView }) {
  return "id" in view ? (
    <Suspense>
      <MenuOfView view={view} />
    </Suspense>
  ) : null;
}
