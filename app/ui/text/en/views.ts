/** How a view is sorted and grouped, and emptying the trash. */
export const views = {
  arrange: {
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
  },
  trash: {
    kept: "What is here stays until you delete it for good.",
    empty: "Empty trash",
    emptyTitle: "Empty the trash?",
    deleteOne: (title: string) => `Delete “${title}” for good?`,
    forGood: "This cannot be undone.",
    confirm: "Delete for good",
    deleted: (count: number) =>
      count === 1 ? "Deleted one task for good" : `Deleted ${count} tasks for good`,
  },
};
