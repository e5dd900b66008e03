/** The keys, as the help shows them. */
const keys = {
  title: "Keyboard shortcuts",
  groups: [
    {
      title: "Everywhere",
      keys: [
        { keys: ["Ctrl", "K"], does: "Search and commands" },
        { keys: ["Q"], does: "Add a task" },
        { keys: ["J"], does: "Go into the list" },
        { keys: ["Z"], does: "Undo what was just done" },
        { keys: ["?"], does: "This help" },
        { keys: ["G", "A"], does: "Go to all tasks" },
        { keys: ["G", "I"], does: "Go to the inbox" },
        { keys: ["G", "T"], does: "Go to today" },
        { keys: ["G", "U"], does: "Go to upcoming" },
        { keys: ["G", "C"], does: "Go to the chat" },
        { keys: ["Ctrl", "."], does: "Open or close the chat beside the list" },
        { keys: ["G", "S"], does: "Go to the settings" },
      ],
    },
    {
      title: "On a task",
      keys: [
        { keys: ["↑", "↓"], does: "Go to the one before or after" },
        { keys: ["Enter"], does: "Show its details" },
        { keys: ["C"], does: "Complete it" },
        { keys: ["E"], does: "Edit it here" },
        { keys: ["1", "–", "4"], does: "Set its priority" },
        { keys: ["T"], does: "Due today" },
        { keys: ["Y"], does: "Due tomorrow" },
        { keys: ["W"], does: "Due in a week" },
        { keys: ["D"], does: "Pick a date" },
        { keys: ["U"], does: "No date" },
        { keys: ["X"], does: "Select it" },
        { keys: ["Shift", "↑", "↓"], does: "Select it and the next one" },
        { keys: ["Ctrl", "A"], does: "Select all" },
        { keys: ["Esc"], does: "Stop selecting" },
        { keys: ["Delete"], does: "Delete it" },
        { keys: ["Alt", "↑", "↓"], does: "Move it up or down" },
        { keys: ["Alt", "→", "←"], does: "Make it a subtask, or not" },
      ],
    },
  ],
};

export const palette = {
  title: "Search and commands",
  placeholder: "Find any task, go somewhere, do something",
  empty: "Nothing found",
  go: "Go to",
  actions: "Do",
  look: "Look",
  reopen: "Open again",
  details: "Show its details",
  keys,
  transfer: {
    import: "Import tasks",
    exportAll: "Export everything",
    exportTable: "Export tasks as a table",
    remove: "Delete my account",
  },
};
