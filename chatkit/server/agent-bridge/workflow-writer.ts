import type { ThreadStreamEvent } from "#chatkit/protocol/events.ts";
import type { WorkflowItem } from "#chatkit/protocol/items.ts";
import type { ThoughtTask, Workflow, WorkTask } from "#chatkit/protocol/tasks.ts";
import { newId } from "../ids.ts";

/** Where a task stands: its workflow may be over when it changes. */
export type TaskPlace = { itemId: string; index: number };

/**
 * The workflow in which an agent's reasoning and tools are shown: begun by the first thing to show,
 * ended by the next visible item. Returns the events to send.
 */
export class WorkflowWriter {
  readonly #threadId: string;
  #item: WorkflowItem | undefined;
  #announced = false;
  #thought: { place: TaskPlace; key: string; content: string } | undefined;

  /** `open` is a workflow of the thread's last turn that goes on in this one. */
  constructor(threadId: string, open?: WorkflowItem) {
    this.#threadId = threadId;
    this.#item = open && structuredClone(open);
    this.#announced = open !== undefined;
  }

  /** The open workflow as it stands. */
  get item(): WorkflowItem | undefined {
    return this.#item && structuredClone(this.#item);
  }

  /** Reasoning begins: announced at once, empty. */
  startReasoning(): ThreadStreamEvent[] {
    if (this.#item) return [];
    this.#begin("reasoning");
    return this.#announce();
  }

  /** Adds a task; a workflow of tools is announced with its first one. */
  addTask(task: WorkTask): { place: TaskPlace; events: ThreadStreamEvent[] } {
    const item = this.#item ?? this.#begin("custom");
    const index = item.workflow.tasks.push(task) - 1;
    const place = { itemId: item.id, index };
    if (!this.#announced) return { place, events: this.#announce() };
    const update = { type: "workflow.task.added" as const, task_index: index, task };
    return { place, events: [{ type: "thread.item.updated", item_id: item.id, update }] };
  }

  /** Changes a task; after its workflow has ended there is nothing left to change. */
  updateTask({ itemId, index }: TaskPlace, task: WorkTask): ThreadStreamEvent[] {
    if (this.#item?.id !== itemId) return [];
    this.#item.workflow.tasks[index] = task;
    const update = { type: "workflow.task.updated" as const, task_index: index, task };
    return [{ type: "thread.item.updated", item_id: itemId, update }];
  }

  /** A piece of a thought: the first thought of a workflow grows in view, later ones come whole. */
  growThought(key: string, delta: string): ThreadStreamEvent[] {
    const tasks = this.#item?.workflow.tasks;
    if (!tasks || this.#item?.workflow.type !== "reasoning") return [];
    if (this.#thought?.key === key) {
      this.#thought.content += delta;
      return this.updateTask(this.#thought.place, thought(this.#thought.content));
    }
    if (tasks.length > 0) return [];
    const { place, events } = this.addTask(thought(delta));
    this.#thought = { key, place, content: delta };
    return events;
  }

  endThought(key: string, text: string): ThreadStreamEvent[] {
    if (!this.#item) return [];
    if (this.#thought?.key !== key) return this.addTask(thought(text)).events;
    const { place } = this.#thought;
    this.#thought = undefined;
    return this.updateTask(place, thought(text));
  }

  /** Ends the open workflow, with the seconds it took as its summary. */
  end(): ThreadStreamEvent[] {
    const item = this.#item;
    this.#item = undefined;
    this.#thought = undefined;
    if (!item || !this.#announced) return [];
    const duration = Math.floor((Date.now() - Date.parse(item.created_at)) / 1000);
    const workflow: Workflow = {
      ...item.workflow,
      tasks: item.workflow.tasks.map(settled),
      summary: item.workflow.summary ?? { duration },
      expanded: false,
    };
    return [{ type: "thread.item.done", item: { ...item, workflow } }];
  }

  #begin(type: Workflow["type"]): WorkflowItem {
    this.#announced = false;
    this.#item = {
      type: "workflow",
      id: newId("workflow"),
      thread_id: this.#threadId,
      created_at: new Date().toISOString(),
      workflow: { type, tasks: [], expanded: false },
    };
    return this.#item;
  }

  #announce(): ThreadStreamEvent[] {
    if (!this.#item) return [];
    this.#announced = true;
    return [{ type: "thread.item.added", item: structuredClone(this.#item) }];
  }
}

function thought(content: string): ThoughtTask {
  return { type: "thought", content, status_indicator: "none" };
}

/** Nothing goes on loading in a workflow that is over. */
function settled(task: WorkTask): WorkTask {
  return task.status_indicator === "loading" ? { ...task, status_indicator: "complete" } : task;
}
