export const chat = {
  title: "Chat",
  greeting: "Welcome to TaskPilot AI Chat",
  placeholder: "Ask me to manage your tasks...",
  prompts: {
    create: "Create a task",
    list: "List my tasks",
    complete: "Complete a task",
    today: (count: number) => `What is due today (${count})`,
    overdue: (count: number) => `Reschedule what is overdue (${count})`,
    askToday: "What is due today?",
    askOverdue: "Move overdue tasks to today",
  },
  groups: { task: "Tasks", project: "Projects", label: "Labels" },
  open: "Open the chat beside the list",
  panel: "Assistant",
  failed: "The chat could not be loaded.",
  retry: "Try again",
};
