import { toParameters } from "../agent/parameters.ts";
import { tools } from "../tools/all.ts";
import { askPersonTool } from "../tools/ask-person.ts";
import type { Tool } from "../tools/descriptor.ts";
import { seeScreenTool } from "./see-screen.ts";

/** Those that the page answers by itself, and questions, which a hosted workflow simply asks. */
const elsewhere: ReadonlySet<string> = new Set([askPersonTool.name, seeScreenTool.name]);

/** The tools that our server runs for a workflow that OpenAI hosts. */
export const hostedTools: readonly Tool[] = tools.filter(({ name }) => !elsewhere.has(name));

/** What is entered for each client tool of the workflow: name, description, and JSON schema. */
export function toolDefinitions(): object[] {
  return [...hostedTools, seeScreenTool].map(({ name, description, input }) => ({
    name,
    description,
    parameters: toParameters(input),
  }));
}
