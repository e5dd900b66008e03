import type { Scenario } from "./scenario.ts";

/** Today is Wednesday, 2026-06-17. */
export const creating: Scenario[] = [
  {
    name: "a reminder with day and time",
    say: ["remind me to water the ferns on friday at 6pm"],
    after: ["Water the ferns | 2026-06-19 18:00"],
  },
  { name: "a bare chore", say: ["renew the passport"], after: ["Renew the passport"] },
  {
    name: "a chore told as a duty",
    say: ["I have to return the library books by monday"],
    after: ["Return the library books | 2026-06-22"],
  },
  {
    name: "a list of things in one sentence",
    say: ["add nails, screws and glue to my hardware list"],
    after: ["Nails | #hardware", "Screws | #hardware", "Glue | #hardware"],
  },
  {
    name: "two reminders in one sentence",
    say: ["remind me to post the parcel tomorrow and phone Grandpa on saturday"],
    after: ["Post the parcel | 2026-06-18", "Phone Grandpa | 2026-06-20"],
  },
  {
    name: "a repeating reminder",
    say: ["remind me every monday to take out the bins"],
    after: ["Take out the bins | 2026-06-22 | every FREQ=WEEKLY;BYDAY=MO"],
  },
  {
    name: "a daily reminder at a time",
    say: ["remind me to take my pills every day at 8am"],
    after: ["Take my pills | 2026-06-18 08:00 | every FREQ=DAILY"],
  },
  {
    name: "asks for what a reminder is about",
    say: ["set a reminder for tomorrow"],
    asks: true,
    after: [],
  },
  {
    name: "takes the answer as the title",
    say: ["set a reminder for tomorrow", "feed the neighbour's cat"],
    after: ["Feed the neighbour's cat | 2026-06-18"],
  },
  {
    name: "takes a title with a time as the answer",
    say: ["create a task", "pick up the cake on saturday at 11am"],
    after: ["Pick up the cake | 2026-06-20 11:00"],
  },
  {
    name: "a new request instead of an answer",
    given: ["Iron shirts"],
    say: ["create a task", "show me my tasks"],
    says: "Iron shirts",
  },
  { name: "the answer may be no", say: ["add a task", "never mind"], after: [] },
  { name: "a priority", say: ["new task: call the plumber p1"], after: ["Call the plumber | p1"] },
  {
    name: "a project and a label by their signs",
    say: ["add task order toner #Office @errand"],
    after: ["Order toner | #Office | @errand"],
  },
  {
    name: "a subtask",
    given: ["Plan the picnic"],
    say: ["add a subtask buy lemonade to plan the picnic"],
    after: ["Plan the picnic", "Buy lemonade | in Plan the picnic"],
  },
  {
    name: "the sentence before says what",
    say: ["I'm out of coffee filters, add that to my shopping list"],
    after: ["Coffee filters | #shopping"],
  },
  {
    name: "adds only what is not there, and says so by doing it",
    say: ["do I have rice on my shopping list? if not, add it"],
    after: ["Rice | #shopping"],
  },
  {
    name: "somebody to be reminded",
    say: ["remind Jonas to bring the tent on friday"],
    after: ["Bring the tent | 2026-06-19"],
  },
  {
    name: "the time said first",
    say: ["tomorrow morning remind me to defrost the soup"],
    after: ["Defrost the soup | 2026-06-18 09:00"],
  },
  {
    name: "a project",
    say: ["create a new list called Camping", "what lists do I have?"],
    after: [],
    says: "Camping",
  },
  {
    name: "a reminder and a question in one message",
    given: ["Iron shirts"],
    say: ["add buy stamps to my tasks and show me my list"],
    after: ["Iron shirts", "Buy stamps"],
    says: "2 open tasks",
  },
  {
    name: "a correction of the day",
    say: ["remind me to cut the hedge on thursday", "no, friday"],
    after: ["Cut the hedge | 2026-06-19"],
  },
  {
    name: "a correction of the time",
    say: ["remind me to call Ines tomorrow at 4pm", "make it 5pm"],
    after: ["Call Ines | 2026-06-18 17:00"],
  },
  {
    name: "asks what a list should be called",
    say: ["make a new list", "Attic", "show my lists"],
    after: [],
    says: "Attic",
  },
  {
    name: "makes no list when the name is refused",
    say: ["make a new list", "never mind", "show my lists"],
    after: [],
    says: "no lists",
  },

  {
    name: "an alert before something",
    say: ["alert me 10 minutes before my 3pm call with Ana"],
    after: ["My 3pm call with Ana | 2026-06-17 15:00"],
  },
  {
    name: "a title said before the noun",
    say: ["create a dentist appointment reminder for friday"],
    after: ["Dentist appointment | 2026-06-19"],
  },
  {
    name: "a weekly reminder that says its day in the title",
    say: ["set a weekly reminder to sweep the yard every monday"],
    after: ["Sweep the yard every monday | 2026-06-22 | every FREQ=WEEKLY;BYDAY=MO"],
  },
  {
    name: "adds to a list, and what is said after it as a task of its own",
    say: ["add eggs, bread and butter to my shopping list, and call Ana on friday morning"],
    after: [
      "Bread | #shopping",
      "Butter | #shopping",
      "Call Ana | 2026-06-19 09:00",
      "Eggs | #shopping",
    ],
  },
  {
    name: "what is to be done and when to say so are one task",
    say: ["i have to pay the sitter, remind me thursday night"],
    after: ["Pay the sitter | 2026-06-18 20:00"],
  },
  {
    name: "a date between whom to remind and what of",
    say: ["remind the team on monday at 3 that we meet in the hall"],
    after: ["We meet in the hall | 2026-06-22 15:00"],
  },
  {
    name: "two times of one thing are two tasks",
    say: ["set two reminders for my eye drops, one at 8 am and one at 8 pm tomorrow"],
    after: ["My eye drops | 2026-06-18 08:00", "My eye drops | 2026-06-18 20:00"],
  },
];
