import type { ThreadStreamEvent } from "#chatkit/protocol/events.ts";
import type { IconName } from "#chatkit/protocol/icons.ts";
import type { CustomTask } from "#chatkit/protocol/tasks.ts";
import type { TaskPlace, WorkflowWriter } from "./workflow-writer.ts";

/** A tool at work: `output` is there when it is done. Hosted tools have no arguments. */
export type ToolCall = { name: string; arguments: unknown; output?: string };

/** How a tool is shown to the person; undefined hides it. */
export type DescribeTool = (
  call: ToolCall,
) => { title: string; icon?: IconName; content?: string } | undefined;

/** Shows tools as tasks of the workflow, loading while they run. */
export class ToolTasks {
  readonly #workflow: WorkflowWriter;
  readonly #describe: DescribeTool;
  readonly #running = new Map<string, { call: ToolCall; place: TaskPlace }>();

  constructor(workflow: WorkflowWriter, describe: DescribeTool) {
    this.#workflow = workflow;
    this.#describe = describe;
  }

  start(callId: string, call: ToolCall): ThreadStreamEvent[] {
    const task = this.#task(call, "loading");
    if (!task) return [];
    const { place, events } = this.#workflow.addTask(task);
    this.#running.set(callId, { call, place });
    return events;
  }

  finish(callId: string, output: string): ThreadStreamEvent[] {
    const running = this.#running.get(callId);
    if (!running) return [];
    this.#running.delete(callId);
    const task = this.#task({ ...running.call, output }, "complete");
    return task ? this.#workflow.updateTask(running.place, task) : [];
  }

  #task(call: ToolCall, status_indicator: CustomTask["status_indicator"]): CustomTask | undefined {
    const shown = this.#describe(call);
    return shown && { type: "custom", status_indicator, ...shown };
  }
}
