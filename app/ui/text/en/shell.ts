export const shell = {
  product: "TaskPilot AI",
  tagline: "One task list, two ways in.",
  skip: "Skip to content",
  navigation: "Main",
  tasks: "Tasks",
  chat: "Chat",
  chatPanel: "Assistant",
  openChat: "Open the chat beside the list",
  settings: "Settings",
  createAccount: "Create an account",
  browse: "Browse",
  close: "Close",
  cancel: "Cancel",
  save: "Save",
  notes: "Notifications",
  notFound: {
    title: "There is nothing here",
    body: "The page may have moved, or the address has a typo.",
    action: "Go to your tasks",
  },
  failed: {
    title: "Something went wrong",
    body: "It was not your doing. Your tasks are safe; try again in a moment.",
    retry: "Try again",
    home: "Go to your tasks",
  },
};

export const theme = {
  legend: "Theme",
  system: "System",
  light: "Light",
  dark: "Dark",
};
