type ColorName = [color: (typeof colorNames)[number], label: string];
const colorNames = [
  "gray",
  "red",
  "orange",
  "amber",
  "lime",
  "green",
  "teal",
  "sky",
  "blue",
  "indigo",
  "violet",
  "pink",
] as const;

/** Changing projects, labels and saved filters. */
export const collections = {
  change: { project: "Edit project", label: "Edit label", filter: "Edit filter" },
  changed: (name: string) => `Changed “${name}”`,
  remove: { project: "Delete project", label: "Delete label", filter: "Delete filter" },
  removed: {
    project: "Deleted the project and its tasks",
    label: "Deleted the label",
    filter: "Deleted the filter",
  },
  archive: "Archive project",
  archived: "Archived the project",
  unarchive: "Take out of the archive",
  unarchived: "Took the project out of the archive",
  up: "Move up",
  moved: {
    project: "Moved the project",
    label: "Moved the label",
    filter: "Moved the filter",
  },
  down: "Move down",
  more: "More",
  name: "Name",
  color: "Colour",
  query: "Condition",
  queryExample: "(today | overdue) & p1",
  queryHint: "Join with & (and), | (or) and ! (not).",
  suggestions: "Suggestions",
  colors: colorNames.map(
    (color): ColorName => [color, color.replace(/^./, (c) => c.toUpperCase())],
  ),
};
