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
  otherDay: "Another day",
};
