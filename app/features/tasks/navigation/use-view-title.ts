import { useText } from "#app/ui/text/text.tsx";
import { useCollections } from "../data/use-collections.ts";
import type { TaskView } from "../model/view.ts";

/** What a view is called; a project or label that is gone, like the list. */
export function useViewTitle(view: TaskView): string {
  const t = useText().tasks;
  const { projectOf, labelsOf, filterOf } = useCollections();
  switch (view.kind) {
    case "open":
      return t.title;
    case "project":
      return projectOf(view.id)?.name ?? t.title;
    case "label":
      return labelsOf([view.id])[0]?.name ?? t.title;
    case "filter":
      return filterOf(view.id)?.name ?? t.title;
    default:
      return t.views[view.kind];
  }
}
