/** What can be seen and done in a task's details. */
export const details = {
  title: "Task details",
  until: "Until",
  zone: "Time zone",
  repeatExample: "every monday",
  repeatUnclear: "Try something like “every 2 weeks” or “every last friday”.",
  addNotes: "Add notes",
  editNotes: "Edit notes",
  notesHint: "Markdown works here.",
  subtasks: "Subtasks",
  addSubtask: "Add a subtask",
  add: "Add",
  created: (when: string) => `Created ${when}`,
  end: "Stop repeating",
  repeatHint: "A new rule counts from now on; the date of this one stays.",
  comesBack: (days: string) => `Comes back ${days}.`,
  comesBackWhenDone: (day: string) => `Done today, it comes back ${day}.`,
  lastTime: "This is the last time.",
  days: (days: readonly string[]) =>
    new Intl.ListFormat("en", { style: "long", type: "conjunction" }).format(days),
  remove: "Delete",
};
