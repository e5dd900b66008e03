import { useCollections } from "../data/use-collections.ts";
import type { TaskView } from "../model/view.ts";
import { CollectionMenu } from "./collection-menu.tsx";

/** The menu of the project, label or filter that a page is about, when it is there. */
export function MenuOfView({ view }: { view: TaskView }) {
  const { projectOf, labelsOf, filterOf } = useCollections();
  switch (view.kind) {
    case "project": {
      const project = projectOf(view.id);
      if (!project) return null;
      const isArchived = project.archivedAt !== null;
      const draft = { ...project, query: "" };
      return <CollectionMenu kind="project" draft={draft} isArchived={isArchived} />;
    }
    case "label": {
      const [label] = labelsOf([view.id]);
      return label ? <CollectionMenu kind="label" draft={{ ...label, query: "" }} /> : null;
    }
    case "filter": {
      const filter = filterOf(view.id);
      return filter ? <CollectionMenu kind="filter" draft={filter} /> : null;
    }
    default:
      return null;
  }
}
