/** A view without tasks, how a view is sorted and grouped, and emptying the trash. */
export const views = {
  empty: {
    open: { title: "Nothing to do", body: "Add a task above, or ask the assistant in the chat." },
    completed: { title: "Nothing completed yet", body: "What you tick off is kept here." },
    inbox: { title: "The inbox is empty", body: "Tasks that belong to no project land here." },
    today: {
      title: "Nothing left for today",
      body: "Add something above, or look at what is coming up.",
    },
    upcoming: { title: "Nothing coming up", body: "Tasks with a date after today show up here." },
    trash: {
      title: "The trash is empty",
      body: "What you delete stays here and can be brought back.",
    },
    project: {
      title: "No tasks in this project",
      body: "What you add above goes straight into it.",
    },
    label: {
      title: "No tasks with this label",
      body: "Give a task this label with @ when you add it.",
    },
    filter: { title: "Nothing matches", body: "No open task fits this filter right now." },
  },
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
