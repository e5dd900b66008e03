export const tasks = {
  title: "Tasks",
  add: {
    field: "Add a task",
    button: "Add task",
    placeholder: "Add a task: “Call Ana tomorrow 9am p1 #work”",
  },
  list: "Tasks",
  open: "Open",
  completed: "Completed",
};
