/** What the assistant says without doing anything. */
export const sentences = {
  help: [
    "I can keep your tasks: tell me things like",
    "- “remind me to buy milk tomorrow at 5pm”",
    "- “add milk, eggs and bread to my shopping list”",
    "- “what is due this week?”",
    "- “move the dentist to Friday” or “mark the milk one as done”",
    "- “delete everything due today”, and “undo that” takes it back",
  ].join("\n"),
  greeting: "Hello! What should I put on your list, or which tasks do you want to see?",
  thanks: "You're welcome.",
  confirm: "There is nothing waiting for an answer. What should I do?",
  refuse: "All right, I left everything as it was.",
  none: "I can't do that without a language model. I understand requests about your tasks: create, show, change, complete or delete them. Ask “help” for examples.",
} as const;
