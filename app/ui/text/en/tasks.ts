/** Long titles would fill a note. */
const short = (title: string) => (title.length > 60 ? `${title.slice(0, 59)}…` : title);

export const tasks = {
  title: "Tasks",
  add: {
    field: "Add a task",
    button: "Add task",
    placeholder: "Add a task, like “Call Ana tomorrow 9am p1 #work”",
    understood: "Understood",
    dismiss: (meaning: string, words: string) => `${meaning}: keep “${words}” as words`,
    dismissHint: (words: string) => `Keep “${words}” as words`,
    projects: "Projects",
    labels: "Labels",
    many: (count: number) => `Added ${count} tasks`,
  },
  list: "Tasks",
  filter: "Show",
  open: "Open",
  completed: "Completed",
  complete: (title: string) => `Complete ${title}`,
  edit: (title: string) => `Edit ${title}`,
  delete: (title: string) => `Delete ${title}`,
  undo: "Undo",
  done: {
    completed: (title: string) => `Completed “${short(title)}”`,
    deleted: (title: string) => `Deleted “${short(title)}”`,
  },
  failures: {
    gone: "That task is no longer there. Somebody deleted it meanwhile.",
    unreachable: "The server cannot be reached. Nothing was changed.",
    unknown: "That did not work. Nothing was changed.",
  },
  fields: {
    title: "Title",
    notes: "Notes",
    date: "Due date",
    time: "Time",
    priority: "Priority",
  },
  priorities: { 1: "Priority 1", 2: "Priority 2", 3: "Priority 3", 4: "No priority" },
  empty: {
    open: { title: "Nothing to do", body: "Add a task above, or ask the assistant in the chat." },
    completed: { title: "Nothing completed yet", body: "What you tick off is kept here." },
  },
  failedToLoad: "Your tasks could not be loaded.",
  retry: "Try again",
  loadMore: "Show more",
  loading: "Loading tasks",
  progress: (done: number, total: number) => `${done} of ${total} subtasks done`,
  relative: { today: "Today", tomorrow: "Tomorrow", yesterday: "Yesterday" },
  repeats: "Repeats",
  hasNotes: "Has notes",
};
