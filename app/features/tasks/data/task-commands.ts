import type { QueryClient } from "@tanstack/react-query";
import type { ApiClient } from "#app/api/client.ts";
import { readFailure } from "#app/api/errors.ts";
import { mayRetry } from "#app/api/query-client.ts";
import { notify, notifyProblem } from "#app/ui/overlays/notify.ts";
import type { Texts } from "#app/ui/text/text.tsx";
import type { CreateTaskInput } from "#domain/task/create.ts";
import { newId } from "#domain/task/new-id.ts";
import type { Task } from "#domain/task/task.ts";
import { failureText } from "../model/failure-text.ts";
import type { Place } from "../model/moves.ts";
import type { TaskChange } from "../optimism/changes.ts";
import { draftTask } from "../optimism/draft.ts";
import { editPatch, type TaskEdit } from "../optimism/edit.ts";
import { refreshEntities } from "./apply-batch.ts";
import {
  changeNoteId,
  isRepeatable,
  sendCommand,
  type TaskCall,
  type TaskCommand,
  taskMutationKey,
} from "./task-command.ts";
import { confirmTasks } from "./task-list-query.ts";

type Surroundings = {
  client: ApiClient;
  queryClient: QueryClient;
  /** The person's calendar day and zone. */
  today: string;
  zone: string;
  texts: Texts["tasks"];
};

type Outcome = {
  /** Said at once, with a way to take it back. */
  done?: string;
  /** Gives back what was typed, when the server refused it. */
  onRefused?: () => void;
};

const idsOf = (tasks: readonly Task[]) => tasks.map(({ id }) => id);

function patchAll(tasks: readonly Task[], fieldsOf: (task: Task) => Partial<Task>): TaskChange {
  return { kind: "patch", patches: tasks.map((task) => ({ id: task.id, fields: fieldsOf(task) })) };
}

/** Everything a person can do to tasks: shown at once, sent, and rolled back with a message if refused. */
export function createTaskCommands({ client, queryClient, today, zone, texts }: Surroundings) {
  function send(command: TaskCommand): Promise<Task[]> {
    const mutation = queryClient.getMutationCache().build(queryClient, {
      mutationKey: taskMutationKey,
      mutationFn: (sent: TaskCommand) => sendCommand(client, sent),
      retry: isRepeatable(command.call) && mayRetry,
      // Still pending while this runs, so that no list shows the old state in between.
      onSuccess: (tasks: Task[]) => confirmTasks(queryClient, tasks, today),
    });
    return mutation.execute(command);
  }

  function run(call: TaskCall, change: TaskChange, { done, onRefused }: Outcome = {}) {
    const groupId = newId(new Date());
    const sent = send({ call, change, groupId });
    sent.catch((error: unknown) => {
      onRefused?.();
      void notifyProblem(failureText(readFailure(error), texts.failures), { id: changeNoteId });
    });
    if (done) {
      // Taken back only after it has arrived; a change that was refused needs no undo.
      const onPress = () =>
        void sent.then(
          () => undo({ groupId }),
          () => undefined,
        );
      void notify(done, { id: changeNoteId, action: { label: texts.undo, onPress } });
    }
  }

  async function undo(what: { groupId: string } | { activityId: string }) {
    try {
      const { changed, conflicts } = await client.activity.undo.mutate(what);
      if (conflicts.length > 0) void notifyProblem(texts.undoConflicts);
      await refreshEntities({ client, queryClient, today }, changed);
    } catch (error) {
      void notifyProblem(failureText(readFailure(error), texts.failures));
    }
  }

  const patch = (task: Task, fields: Partial<Task>): TaskChange => ({
    kind: "patch",
    patches: [{ id: task.id, fields }],
  });

  return {
    /** One task, or many at once with a note and one undo; `onRefused` gives back what was typed. */
    add(inputs: readonly CreateTaskInput[], onRefused: () => void) {
      const now = new Date();
      const tasks = inputs.map((input) => ({ ...input, id: newId(now) }));
      const change: TaskChange = {
        kind: "create",
        tasks: tasks.map((task) => draftTask(task, now)),
      };
      const [only] = tasks;
      if (only && tasks.length === 1) {
        const done = texts.done.added(only.title);
        run({ name: "create", input: only }, change, { onRefused, done });
      } else if (only) {
        const done = texts.add.many(tasks.length);
        run({ name: "createMany", input: { tasks } }, change, { onRefused, done });
      }
    },
    complete(task: Task) {
      const change = patch(task, { completedAt: new Date() });
      const done = texts.done.completed(task.title);
      // Ticked twice, in two tabs say, a repeating task moves on once.
      const occurrence = task.recurrence && task.dueDate ? { occurrence: task.dueDate } : {};
      run({ name: "complete", input: { id: task.id, ...occurrence } }, change, { done });
    },
    reopen(task: Task) {
      const change = patch(task, { completedAt: null });
      run({ name: "reopen", input: { id: task.id } }, change, {
        done: texts.done.reopened(task.title),
      });
    },
    edit(task: Task, edit: TaskEdit, outcome: Pick<Outcome, "onRefused"> = {}) {
      const change: TaskChange = { kind: "patch", patches: [editPatch(task, edit, zone)] };
      const done = texts.done.changed(edit.title ?? task.title);
      run({ name: "update", input: { id: task.id, ...edit } }, change, { ...outcome, done });
    },
    remove(task: Task) {
      const change: TaskChange = { kind: "remove", ids: [task.id] };
      const done = texts.done.deleted(task.title);
      run({ name: "remove", input: { id: task.id } }, change, { done });
    },
    restore(task: Task) {
      const change = patch(task, { deletedAt: null });
      run({ name: "restore", input: { id: task.id } }, change, {
        done: texts.done.restored(task.title),
      });
    },
    /** Moves a repeating task to its next day without doing it. */
    skip(task: Task) {
      run(
        { name: "skip", input: { id: task.id } },
        { kind: "opaque" },
        { done: texts.done.skipped },
      );
    },
    /** Adds a label to a task, or takes it off. */
    label(task: Task, labelId: string, isWanted: boolean) {
      const others = task.labelIds.filter((id) => id !== labelId);
      const labelIds = isWanted ? [...others, labelId] : others;
      const ids = [labelId];
      const changes = isWanted ? { addLabelIds: ids } : { removeLabelIds: ids };
      const call: TaskCall = { name: "update", input: { id: task.id, ...changes } };
      run(call, patch(task, { labelIds }), { done: texts.done.changed(task.title) });
    },
    /** Puts a task elsewhere among its siblings, or below another task. */
    move(task: Task, { parentId, afterId, afterPosition }: Place & { afterPosition: string }) {
      // Right behind its new neighbour, before whatever else follows it.
      const change = patch(task, { parentId, position: `${afterPosition}\u0000` });
      const call: TaskCall =
        parentId === task.parentId
          ? { name: "reorder", input: { id: task.id, afterId } }
          : { name: "move", input: { id: task.id, parentId, afterId } };
      run(call, change, { done: texts.done.moved(task.title) });
    },
    /** The same for many tasks, as one change. */
    many: {
      complete(tasks: readonly Task[]) {
        const fields = { completedAt: new Date() };
        const change = patchAll(tasks, () => fields);
        const done = texts.doneToMany.completed(tasks.length);
        run({ name: "completeMany", input: { ids: idsOf(tasks) } }, change, { done });
      },
      edit(tasks: readonly Task[], edit: TaskEdit) {
        const change = patchAll(tasks, (task) => editPatch(task, edit, zone).fields);
        const done = texts.doneToMany.changed(tasks.length);
        run({ name: "updateMany", input: { ids: idsOf(tasks), changes: edit } }, change, { done });
      },
      label(tasks: readonly Task[], labelId: string) {
        const change = patchAll(tasks, ({ labelIds }) => ({
          labelIds: [...labelIds.filter((id) => id !== labelId), labelId],
        }));
        const changes = { addLabelIds: [labelId] };
        const done = texts.doneToMany.changed(tasks.length);
        run({ name: "updateMany", input: { ids: idsOf(tasks), changes } }, change, { done });
      },
      remove(tasks: readonly Task[]) {
        const ids = idsOf(tasks);
        const done = texts.doneToMany.deleted(tasks.length);
        run({ name: "removeMany", input: { ids } }, { kind: "remove", ids }, { done });
      },
    },
    undoGroup: (groupId: string) => undo({ groupId }),
    undoChange: (activityId: string) => undo({ activityId }),
  };
}

export type TaskCommands = ReturnType<typeof createTaskCommands>;
