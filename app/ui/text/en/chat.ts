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
  loading: "Loading the chat…",
  failed: "The chat could not be loaded.",
  retry: "Try again",
  /** By the code with which the server refuses a chat session. */
  sessionProblems: {
    unauthorized: "You are signed out. Sign in again to use the chat.",
    rate_limited: "You opened the chat very often just now. Wait a moment.",
    openai_rate_limited: "OpenAI is busy right now. Wait a moment.",
    openai_unreachable: "OpenAI cannot be reached right now.",
    openai_key_rejected:
      "OpenAI does not accept this app's key. Whoever runs the app has to check it.",
    workflow_unknown:
      "OpenAI does not know this app's workflow. Whoever runs the app has to check it.",
    unreachable: "The server cannot be reached. Check your connection.",
  },
  sessionProblem: "The chat could not be opened.",
  approval: {
    title: (act: string, count: number) =>
      count === 0 ? `${act} this?` : `${act} ${count === 1 ? "1 task" : `${count} tasks`}?`,
    approve: "Go ahead",
    cancel: "Cancel",
    more: (count: number) => `and ${count} more`,
  },
};
