const count = (number: number, one: string, many = `${one}s`) =>
  `${number.toLocaleString("en")} ${number === 1 ? one : many}`;

/** What comes in from elsewhere, what goes out, and the end of an account. */
export const transfer = {
  settings: {
    title: "Your data",
    hint: "It is yours: take it in, take it out.",
    import: "Import tasks",
    importHint:
      "From Todoist, or from an export of TaskPilot. You see what happens before it does.",
    exportAll: "Export everything",
    exportTable: "Export tasks as a table",
    exportHint:
      "Everything is a JSON file that can be imported again here. The table is CSV, for a spreadsheet. What is in the trash stays out.",
  },
  deletion: {
    title: "Delete account",
    hint: "For good, with everything in it.",
    open: "Delete my account…",
    question: "Delete your account and all your data?",
    effect:
      "Tasks, projects, history, conversations and attachments are deleted at once and cannot be brought back, by you or by us. You are signed out everywhere.",
    type: (phrase: string) => `Type “${phrase}” to confirm`,
    mismatch: "That is something else. Nothing was deleted.",
    exportFirst: "Export everything first",
    confirm: "Delete for good",
  },
  import: {
    title: "Import tasks",
    back: "Settings",
    drop: "Drop your files here, or choose them",
    choose: "Choose files",
    kinds: "Todoist: the backup (.zip) or the CSV of a project. TaskPilot: an export (.json).",
    where:
      "In Todoist, open Settings → Backups and download the latest one, or export a project as CSV from its menu.",
    becomes: {
      title: "What becomes what",
      rows: [
        ["A file", "A project of its name; Inbox becomes your inbox"],
        ["Section", "A task with the section’s tasks below it"],
        ["Indented task", "A subtask"],
        ["Comment", "A paragraph of the notes, attachments as links"],
        ["@label, priority, date, repetition, duration", "The same"],
        ["Deadline", "The date, where there is no other; else a line of the notes"],
      ],
    },
    reading: "Reading…",
    unreadable: (name: string) => `“${name}” could not be read.`,
    unsupported: (name: string) => `“${name}” is no CSV, JSON or ZIP file.`,
    preview: {
      title: "Ready to import",
      nothing: "There is nothing new in it",
      tasks: (total: number) => count(total, "task"),
      projects: (total: number) => count(total, "project"),
      labels: (total: number) => count(total, "label"),
      filters: (total: number) => count(total, "filter"),
      known: (total: number) =>
        `${count(total, "task is", "tasks are")} here already and will stay as they are.`,
      allNew: (total: number) => (total === 1 ? "new" : "all of them new"),
      isNew: "new",
      isKnown: "here already",
      samples: "The first of them",
      more: (total: number) => `and ${count(total, "more", "more")}`,
      problems: (total: number) => count(total, "remark"),
      line: (line: number) => `Line ${line}`,
      start: (total: number) => `Import ${count(total, "task")}`,
      again: "Choose other files",
    },
    running: (done: number, total: number) =>
      `${done.toLocaleString("en")} of ${total.toLocaleString("en")} tasks`,
    progress: "Importing",
    stopped: "The import stopped in between. What is done is done; go on where it stopped.",
    failed: "That did not work. Try again in a moment.",
    goOn: "Go on",
    done: {
      title: (total: number) => `Imported ${count(total, "task")}`,
      body: "They are in your list now. Importing the same files again makes nothing twice.",
      open: "Show them",
      undo: "Undo the import",
      undone: "The import was undone",
      undoneBody: "What it made is in the trash.",
      conflicts: "What you have changed since stays as it is.",
    },
  },
};
