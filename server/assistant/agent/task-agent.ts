import { Agent, type Model, type ModelSettings } from "@openai/agents";
import { seeScreenTool } from "../client-tools/see-screen.ts";
import { instructions } from "../instructions.ts";
import { tools } from "../tools/all.ts";
import { askPersonTool } from "../tools/ask-person.ts";
import { type RunState, toAgentTool } from "./to-agent-tool.ts";

/** The one agent: static instructions, all tools, any model. A question to the person or their page ends its run. */
export function createTaskAgent(model: Model, modelSettings: ModelSettings): Agent<RunState> {
  return new Agent<RunState>({
    name: "TaskPilot",
    instructions,
    model,
    modelSettings,
    tools: tools.map((tool) => toAgentTool(tool)),
    toolUseBehavior: { stopAtToolNames: [askPersonTool.name, seeScreenTool.name] },
  });
}
