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

/** Shows tools as tasks of the workflow, loading while they run; the first few are held back until more come. */
export class ToolTasks {
  readonly #workflow: WorkflowWriter;
  readonly #describe: DescribeTool;
  readonly #from: number;
  readonly #running = new Map<string, { call: ToolCall; place: TaskPlace }>();
  /** What would be shown so far, by call; null once there are enough. */
  #held: Map<string, { call: ToolCall; task: CustomTask }> | null = new Map();

  /** `from` is the number of tools from which on they are shown. */
  constructor(workflow: WorkflowWriter, describe: DescribeTool, from = 1) {
    this.#workflow = workflow;
    this.#describe = describe;
    this.#from = from;
  }

  start(callId: string, call: ToolCall): ThreadStreamEvent[] {
    const task = this.#task(call, "loading");
    if (!task) return [];
    if (!this.#held) return this.#add(callId, call, task);
    this.#held.set(callId, { call, task });
    return this.#held.size < this.#from ? [] : this.#release(this.#held);
  }

  finish(callId: string, output: string): ThreadStreamEvent[] {
    const held = this.#held?.get(callId);
    if (held) held.task = this.#task({ ...held.call, output }, "complete") ?? held.task;
    const running = this.#running.get(callId);
    if (!running) return [];
    this.#running.delete(callId);
    const task = this.#task({ ...running.call, output }, "complete");
    return task ? this.#workflow.updateTask(running.place, task) : [];
  }

  #release(held: ReadonlyMap<string, { call: ToolCall; task: CustomTask }>): ThreadStreamEvent[] {
    this.#held = null;
    return [...held].flatMap(([callId, { call, task }]) => this.#add(callId, call, task));
  }

  #add(callId: string, call: ToolCall, task: CustomTask): ThreadStreamEvent[] {
    const { place, events } = this.#workflow.addTask(task);
    if (task.status_indicator === "loading") this.#running.set(callId, { call, place });
    return events;
  }

  #task(call: ToolCall, status_indicator: CustomTask["status_indicator"]): CustomTask | undefined {
    const shown = this.#describe(call);
    return shown && { type: "custom", status_indicator, ...shown };
  }
}
