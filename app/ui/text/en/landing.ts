export const landing = {
  title: "Say it or type it. It is on the list.",
  body: "Plan by talking to an assistant or by working a quick, quiet list. Both act on the same tasks at the same moment.",
  start: "Get started",
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
