export const chat = {
  title: "Chat",
  greeting: "Welcome to TaskPilot AI Chat",
  placeholder: "Ask me to manage your tasks...",
  prompts: {
    create: { label: "Create a task", prompt: "Create a task" },
    list: { label: "List my tasks", prompt: "List my tasks" },
    complete: { label: "Complete a task", prompt: "Complete a task" },
  },
  failed: "The chat could not be loaded.",
  retry: "Try again",
};
