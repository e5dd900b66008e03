import "#app/ui/testing/dom.ts";
import { waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { createQueryClient } from "#app/api/query-client.ts";
import { en } from "#app/ui/text/en/index.ts";
import { useTestDatabase } from "#db/testing/database.ts";
import { setUpPages } from "../testing/person.ts";
import { createTaskCommands } from "./task-commands.ts";

describe("what a person does to tasks", () => {
  const { newPerson } = setUpPages(useTestDatabase());

  async function newCommands() {
    const backend = await newPerson();
    const queryClient = createQueryClient();
    const today = { today: "2040-01-02", zone: "UTC", texts: en.tasks };
    const commands = createTaskCommands({ client: backend.client, queryClient, ...today });
    return { ...backend, queryClient, commands };
  }

  it("makes a task once, and says nothing, though the first answer is lost", async () => {
    const { elsewhere, queryClient, commands, loseAnswers } = await newCommands();
    const refused: string[] = [];
    loseAnswers(1);
    commands.add([{ title: "Once" }], () => refused.push("Once"));
    await waitFor(() => expect(queryClient.isMutating()).toBe(0), { timeout: 5_000 });
    expect(refused).toEqual([]);
    expect((await elsewhere.task.list({})).tasks).toMatchObject([{ title: "Once" }]);
  });

  it("moves a repeating task on once, though it is ticked twice before the answer", async () => {
    const { elsewhere, queryClient, commands } = await newCommands();
    const task = await elsewhere.task.create({
      title: "Water plants",
      recurrence: { rule: "FREQ=DAILY", from: "schedule", anchor: "2040-01-02" },
    });
    commands.complete(task);
    commands.complete(task);
    await waitFor(() => expect(queryClient.isMutating()).toBe(0));
    expect(await elsewhere.task.get({ id: task.id })).toMatchObject({
      dueDate: "2040-01-03",
      completedAt: null,
    });
  });
});
