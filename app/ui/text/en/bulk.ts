const tasks = (count: number) => (count === 1 ? "1 task" : `${count} tasks`);

/** Doing the same to many tasks. */
export const bulk = {
  title: "Selected tasks",
  selected: (count: number) => `${count} selected`,
  complete: "Complete",
  date: "Set date",
  move: "Move to project",
  label: "Add label",
  priority: "Set priority",
  delete: "Delete",
  leave: "Stop selecting",
  nextWeek: "In a week",
  noDate: "No date",
  done: {
    completed: (count: number) => `Completed ${tasks(count)}`,
    changed: (count: number) => `Changed ${tasks(count)}`,
    deleted: (count: number) => `Deleted ${tasks(count)}`,
  },
};
