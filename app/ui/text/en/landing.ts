export const landing = {
  title: "Say it or type it. It is on the list.",
  body: "Plan by talking to an assistant or by working a quick, quiet list. Both act on the same tasks at the same moment.",
  start: "Get started",
  picture: {
    alt: "The list beside the chat: a task that was asked for in the chat has just appeared in the list.",
    list: "Tasks",
    typed: "Call Ana",
    when: "tomorrow 9am",
    where: "#work",
    rows: {
      post: "Write the launch post",
      plants: "Water the plants",
      bank: "Call the bank",
      milk: "Buy milk",
    },
    due: { two: "Today 2:00 PM", today: "Today", five: "Tomorrow 5:00 PM" },
    tags: { launch: "Launch", home: "Home", errands: "errands" },
    said: "Remind me to buy milk tomorrow at 5pm, it is an errand",
    answer: "Done. It is on your list for tomorrow at 5:00 PM.",
    undo: "Undo",
  },
  points: [
    {
      title: "Talk it through",
      body: "“Remind me to buy milk tomorrow at 5pm” becomes a task with its date. Everything the assistant does can be undone.",
    },
    {
      title: "Work the list",
      body: "Quick add that understands dates, projects and repeats. Every action has a key, and every key is written down.",
    },
    {
      title: "Always the same truth",
      body: "Tick it here and the chat knows. Change it there and the list shows it, in every tab and on every device.",
    },
  ],
};
