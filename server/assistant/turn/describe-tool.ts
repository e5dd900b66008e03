import type { DescribeTool } from "#chatkit/server/agent-bridge/tool-tasks.ts";
import { tools } from "../tools/all.ts";

/** From so many steps on a turn shows them as a workflow; before that, a line of progress says enough. */
export const stepsShown = 3;

/** How a step is called; questions to the person or their page are no steps, they are what the turn ends with. */
export const describeTool: DescribeTool = ({ name }) => {
  const tool = tools.find((one) => one.name === name);
  if (!tool || tool.inPage || tool.name === "ask_person") return undefined;
  return { title: tool.title, icon: tool.looks ? "search" : "check" };
};
