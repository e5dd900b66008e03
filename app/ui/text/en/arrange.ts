/** How a view is sorted and grouped. */
export const arrange = {
  title: "Sort and group",
  sortBy: "Sort by",
  groupBy: "Group by",
  sorts: {
    position: "My own order",
    due: "Date",
    priority: "Priority",
    title: "Title",
    created: "Last added",
  },
  groupings: {
    none: "Nothing",
    date: "Date",
    priority: "Priority",
    project: "Project",
    label: "Label",
  },
};
