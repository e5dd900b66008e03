import { z } from "zod";
import { defineTool } from "./descriptor.ts";
import { taskResult } from "./task-view.ts";

/** Ends the turn with a question. The answer comes as the person's next message. */
export const askPersonTool = defineTool({
  name: "ask_person",
  title: "Asking",
  description:
    "Asks the person when something needed is missing or several tasks match, instead of guessing. Choices are shown to pick from; without choices the person answers freely. Ends your turn.",
  input: z.object({
    purpose: z.enum(["create", "show", "update", "complete", "reopen", "delete", "restore"]),
    question: z.string(),
    choices: z.array(z.string()).max(9),
    multiple: z.boolean(),
  }),
  output: taskResult,
  looks: true,
  destructive: false,
  run: async () => ({ tasks: [], hint: "Wait for the person's answer." }),
});
